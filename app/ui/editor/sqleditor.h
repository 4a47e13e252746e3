// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/schema/schema.h"
#include "features/snippets/snippet.h"
#include "sql/textedit.h"
#include "ui/editor/editormarks.h"
#include "ui/editor/scintilla.h"

#include <QTimer>

#include <string>
#include <string_view>

namespace d1 {

class BraceMarks;
class CompletionList;
class EditorOrders;
class SnippetFiller;
class Theme;
class TypingAids;

/// The SQL editor. Its positions are UTF-8 byte offsets, as databases and app/sql count them.
/// Marks the statement at the caret, what D1 would refuse (after a short pause), and errors it is told of.
class SqlEditor final : public QsciScintilla
{
    Q_OBJECT

public:
    /// Scripts above this many bytes are edited without remarks and statement marks.
    static constexpr std::size_t MaxExaminedBytes = 512 * 1024;

    /// The theme must outlive it; its changes are followed.
    explicit SqlEditor(const Theme &theme, QWidget *parent = nullptr);

    /// UTF-8; copies.
    [[nodiscard]] std::string script() const { return std::string(scriptView()); }
    /// Replaces the text as one undoable step.
    void setScript(const std::string &utf8);
    /// The text itself; valid until the next change.
    [[nodiscard]] std::string_view scriptView() const;
    /// In ascending order; one undoable step. Caret and selection stay with the text around them.
    void apply(const std::vector<sql::TextEdit> &edits);

    [[nodiscard]] std::size_t caret() const;
    void setCaret(std::size_t offset);
    /// Empty when nothing is selected.
    [[nodiscard]] sql::StatementSpan selection() const;
    void select(sql::StatementSpan span);
    /// All of them at once, to be seen: typing changes the last one alone, which is what selection() gives and what is
    /// scrolled into view.
    void selectEach(const std::vector<sql::StatementSpan> &spans);

    /// Underlines the token at `offset`, scrolls it into view and says `message` in a tool tip; gone with the next
    /// edit.
    void markError(std::size_t offset, const QString &message);
    void clearErrors();
    /// Goes to the next underlined place, behind the last one to the first, and shows what is said there.
    void goToNextRemark();
    void goToPreviousRemark();

    [[nodiscard]] const EditorMarks &marks() const { return *m_marks; }
    [[nodiscard]] const BraceMarks &braces() const { return *m_braces; }
    [[nodiscard]] CompletionList &completion() const { return *m_completion; }

    /// First in its menu; those who own them outlive it.
    void setMenuOrders(QList<QAction *> orders) { m_menuOrders = std::move(orders); }

    /// Offered while typing.
    void setSnippets(const std::vector<Snippet> &snippets);
    /// In the place of what is selected; then Tab leads through its places.
    void insertSnippet(const std::string &body);

public Q_SLOTS:
    /// Names offered while typing.
    void setSchema(const d1::Schema &schema);

Q_SIGNALS:
    /// The statement at the caret, or the text around it, is another one. Comes after a short pause.
    void statementChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void applyTheme();
    void allowSeveralCarets();
    [[nodiscard]] bool leaveSeveralCarets();
    void goToRemark(bool forward);
    void examineStatement();
    void examineRefusals();
    void fitLineNumbers();
    void fitScrollBar();

    const Theme &m_theme;
    EditorMarks *m_marks;
    BraceMarks *m_braces;
    TypingAids *m_aids;
    CompletionList *m_completion;
    SnippetFiller *m_snippets;
    EditorOrders *m_orders;
    QList<QAction *> m_menuOrders;
    QTimer m_statementPause;
    QTimer m_refusalsPause;
};

} // namespace d1
