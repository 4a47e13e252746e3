// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/typingaids.h"

#include "sql/ascii.h"
#include "sql/braces.h"
#include "ui/editor/sqleditor.h"

namespace d1 {

namespace {

// Scintilla moves an indicator with its text, so this one remembers which characters were put in here.
constexpr int closedByUs = 10;
constexpr std::string_view openings = "(['\"`";
constexpr std::string_view closings = ")]'\"`";

char closingOf(char opening)
{
    return closings[openings.find(opening)];
}

/// A pair in front of a word would have to be taken apart again.
bool mayStandBefore(char next)
{
    constexpr std::string_view separators = " \t\r\n),;";
    return separators.contains(next);
}

} // namespace

TypingAids::TypingAids(SqlEditor *editor)
    : QObject(editor)
    , m_editor(editor)
{
    editor->SendScintilla(QsciScintilla::SCI_INDICSETSTYLE, closedByUs, static_cast<long>(QsciScintilla::INDIC_HIDDEN));
}

bool TypingAids::isOurs(std::size_t position) const
{
    return m_editor->SendScintilla(QsciScintilla::SCI_INDICATORVALUEAT, closedByUs, static_cast<long>(position)) != 0;
}

bool TypingAids::takeCharacter(QChar typed)
{
    const char character = typed.toLatin1();
    const bool opens = openings.contains(character);
    if (character == '\0' || (!opens && !closings.contains(character)) || m_editor->isReadOnly())
        return false;
    const bool isOneSelection = m_editor->SendScintilla(QsciScintilla::SCI_GETSELECTIONS) == 1;
    if (!isOneSelection || m_editor->scriptView().size() > SqlEditor::MaxExaminedBytes)
        return false;
    const sql::StatementSpan selection = m_editor->selection();
    if (selection.begin != selection.end)
        return opens && wrapSelection(character);
    return stepOver(character) || (opens && closePair(character));
}

bool TypingAids::stepOver(char typed)
{
    const std::string_view text = m_editor->scriptView();
    const std::size_t caret = m_editor->caret();
    if (caret >= text.size() || text[caret] != typed || !isOurs(caret))
        return false;
    m_editor->setCaret(caret + 1);
    return true;
}

bool TypingAids::wrapSelection(char opening)
{
    const sql::StatementSpan selection = m_editor->selection();
    if (sql::isInsideText(m_editor->scriptView(), selection.begin))
        return false;
    m_editor->apply(
        {{selection.begin, 0, std::string(1, opening)}, {selection.end, 0, std::string(1, closingOf(opening))}});
    m_editor->select({selection.begin + 1, selection.end + 1});
    return true;
}

bool TypingAids::closePair(char opening)
{
    const std::string_view text = m_editor->scriptView();
    const std::size_t caret = m_editor->caret();
    const char next = caret < text.size() ? text[caret] : ' ';
    const char previous = caret > 0 ? text[caret - 1] : ' ';
    const bool isQuote = closingOf(opening) == opening;
    if (!mayStandBefore(next) || (isQuote && (sql::isNameCharacter(previous) || previous == opening)))
        return false;
    if (sql::isInsideText(text, caret))
        return false;
    m_editor->SendScintilla(QsciScintilla::SCI_AUTOCCANCEL);
    m_editor->apply({{caret, 0, {opening, closingOf(opening)}}});
    m_editor->setCaret(caret + 1);
    m_editor->SendScintilla(QsciScintilla::SCI_SETINDICATORCURRENT, closedByUs);
    m_editor->SendScintilla(QsciScintilla::SCI_INDICATORFILLRANGE, static_cast<unsigned long>(caret + 1), 1L);
    return true;
}

bool TypingAids::takeBackspace()
{
    const std::string_view text = m_editor->scriptView();
    const std::size_t caret = m_editor->caret();
    const sql::StatementSpan selection = m_editor->selection();
    if (selection.begin != selection.end || caret == 0 || caret >= text.size() || !isOurs(caret))
        return false;
    if (!openings.contains(text[caret - 1]) || closingOf(text[caret - 1]) != text[caret])
        return false;
    m_editor->apply({{caret - 1, 2, {}}});
    return true;
}

} // namespace d1
