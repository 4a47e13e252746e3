// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editororders.h"

#include "sql/splitter.h"
#include "ui/editor/sqleditor.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace d1 {

namespace {

using Sci = QsciScintillaBase;

} // namespace

EditorOrders::EditorOrders(SqlEditor *editor)
    : QObject(editor)
    , m_editor(editor)
{
    add("editor.duplicate", tr("Duplicate the line or the selection"), Qt::CTRL | Qt::Key_D, &EditorOrders::duplicate);
    add("editor.moveLinesUp", tr("Move the lines up"), Qt::ALT | Qt::Key_Up, &EditorOrders::moveUp);
    add("editor.moveLinesDown", tr("Move the lines down"), Qt::ALT | Qt::Key_Down, &EditorOrders::moveDown);
    add("editor.deleteLines", tr("Delete the lines"), Qt::CTRL | Qt::SHIFT | Qt::Key_K, &EditorOrders::deleteLines);
    add("editor.selectStatement", tr("Select the statement"), Qt::CTRL | Qt::ALT | Qt::Key_A,
        &EditorOrders::selectStatement);
    add("editor.selectNextAlike", tr("Select the next place like it, too"), Qt::ALT | Qt::Key_J,
        &EditorOrders::selectNextAlike);
}

void EditorOrders::add(const char *name, const QString &text, const QKeySequence &keys, void (EditorOrders::*order)())
{
    auto *action = new QAction(text, m_editor);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, order);
    m_editor->addAction(action);
}

void EditorOrders::addEditing(QMenu &menu) const
{
    const auto entry = [&menu, this](const QString &text, QKeySequence::StandardKey keys, bool isPossible,
                                     void (QsciScintilla::*order)()) {
        const QString shown = QKeySequence(keys).toString(QKeySequence::NativeText);
        QAction *action = menu.addAction(text + u'\t' + shown);
        action->setEnabled(isPossible);
        connect(action, &QAction::triggered, m_editor, order);
    };
    const bool hasSelection = m_editor->hasSelectedText();
    const bool canWrite = !m_editor->isReadOnly();
    entry(tr("Undo"), QKeySequence::Undo, m_editor->isUndoAvailable(), &QsciScintilla::undo);
    entry(tr("Redo"), QKeySequence::Redo, m_editor->isRedoAvailable(), &QsciScintilla::redo);
    menu.addSeparator();
    entry(tr("Cut"), QKeySequence::Cut, hasSelection && canWrite, &QsciScintilla::cut);
    entry(tr("Copy"), QKeySequence::Copy, hasSelection, &QsciScintilla::copy);
    entry(tr("Paste"), QKeySequence::Paste, m_editor->SendScintilla(Sci::SCI_CANPASTE) != 0, &QsciScintilla::paste);
    menu.addSeparator();
    QAction *all = menu.addAction(tr("Select all") + u'\t'
                                  + QKeySequence(QKeySequence::SelectAll).toString(QKeySequence::NativeText));
    connect(all, &QAction::triggered, m_editor, [editor = m_editor] { editor->selectAll(); });
}

void EditorOrders::duplicate()
{
    m_editor->SendScintilla(Sci::SCI_SELECTIONDUPLICATE);
}

void EditorOrders::moveUp()
{
    moveLines(Sci::SCI_MOVESELECTEDLINESUP);
}

void EditorOrders::moveDown()
{
    moveLines(Sci::SCI_MOVESELECTEDLINESDOWN);
}

/// Scintilla leaves a line selected that was moved for its caret's sake.
void EditorOrders::moveLines(unsigned int message)
{
    const auto beginOfLineAt = [this](std::size_t place) {
        const long line = m_editor->SendScintilla(Sci::SCI_LINEFROMPOSITION, static_cast<unsigned long>(place));
        return static_cast<std::size_t>(
            m_editor->SendScintilla(Sci::SCI_POSITIONFROMLINE, static_cast<unsigned long>(line)));
    };
    const bool isCaret = !m_editor->hasSelectedText();
    const std::size_t column = m_editor->caret() - beginOfLineAt(m_editor->caret());
    m_editor->SendScintilla(message);
    if (isCaret)
        m_editor->setCaret(beginOfLineAt(m_editor->selection().begin) + column);
}

void EditorOrders::deleteLines()
{
    const std::string_view text = m_editor->scriptView();
    const sql::StatementSpan selected = m_editor->selection();
    const std::size_t before = selected.begin == 0 ? text.npos : text.rfind('\n', selected.begin - 1);
    // Where a selection ends at the beginning of a line, nothing of that line is selected.
    const std::size_t last = selected.end > selected.begin ? selected.end - 1 : selected.end;
    const std::size_t after = text.find('\n', last);
    std::size_t begin = before == text.npos ? 0 : before + 1;
    const std::size_t end = after == text.npos ? text.size() : after + 1;
    if (after == text.npos && begin > 0) // the last line goes with the line break before it
        begin -= text.substr(0, begin).ends_with("\r\n") ? 2 : 1;
    m_editor->apply({{begin, end - begin, {}}});
}

void EditorOrders::selectStatement()
{
    if (const auto statement = sql::statementAt(m_editor->scriptView(), m_editor->caret()))
        m_editor->select(*statement);
}

void EditorOrders::selectNextAlike()
{
    m_editor->SendScintilla(Sci::SCI_SETSEARCHFLAGS, static_cast<unsigned long>(Sci::SCFIND_MATCHCASE));
    m_editor->SendScintilla(Sci::SCI_TARGETWHOLEDOCUMENT);
    m_editor->SendScintilla(Sci::SCI_MULTIPLESELECTADDNEXT);
    m_editor->SendScintilla(Sci::SCI_SCROLLCARET);
}

} // namespace d1
