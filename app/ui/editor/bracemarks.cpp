// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/bracemarks.h"

#include "ui/editor/sqleditor.h"

namespace d1 {

BraceMarks::BraceMarks(SqlEditor *editor)
    : QObject(editor)
    , m_editor(editor)
{
    // Scintilla's own matching takes < and > for braces.
    editor->setBraceMatching(QsciScintilla::NoBraceMatch);
    connect(editor, &QsciScintilla::cursorPositionChanged, this, &BraceMarks::examine);
    connect(editor, &QsciScintilla::textChanged, this, &BraceMarks::examine);
}

void BraceMarks::examine()
{
    const std::string_view text = m_editor->scriptView();
    std::optional<sql::BracePair> found;
    if (text.size() <= SqlEditor::MaxExaminedBytes)
        found = sql::braceAt(text, m_editor->caret());
    if (found == m_shown)
        return;
    m_shown = found;
    const auto place = [](std::size_t position) { return static_cast<unsigned long>(position); };
    constexpr long nowhere = -1;
    if (!found)
        m_editor->SendScintilla(QsciScintilla::SCI_BRACEHIGHLIGHT, static_cast<unsigned long>(nowhere), nowhere);
    else if (found->partner)
        m_editor->SendScintilla(QsciScintilla::SCI_BRACEHIGHLIGHT, place(found->brace),
                                static_cast<long>(*found->partner));
    else
        m_editor->SendScintilla(QsciScintilla::SCI_BRACEBADLIGHT, place(found->brace));
}

} // namespace d1
