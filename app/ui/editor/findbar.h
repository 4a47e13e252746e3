// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/textsearch.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace d1 {

class IconSet;
class SqlEditor;

/// Finds text in one editor and puts other text in its place. Hidden until opened; Esc hides it and gives the focus
/// back.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    FindBar(SqlEditor &editor, const IconSet &icons, QWidget *parent = nullptr);

public Q_SLOTS:
    /// Shows the bar with the selected text, if any, as what to find.
    void open();
    /// The same, with the fields to replace.
    void openReplace();
    void findNext();
    void findPrevious();
    /// The selected match, then selects the next one.
    void replaceOne();
    /// Every match, as one undoable step.
    void replaceAll();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QHBoxLayout *buildFindRow(const IconSet &icons);
    [[nodiscard]] QWidget *buildReplaceRow();
    void find(bool forward, bool fromSelectionStart);
    [[nodiscard]] std::expected<TextSearch, QString> search() const;
    /// Those there are now; none of what is no expression.
    [[nodiscard]] std::vector<TextSearch::Match> matches() const;
    void replace(const std::vector<TextSearch::Match> &found);
    void tellCount();
    void leave();

    SqlEditor &m_editor;
    QLineEdit *m_text;
    QToolButton *m_matchCase;
    QToolButton *m_wholeWords;
    QToolButton *m_isExpression;
    QLabel *m_answer;
    QLineEdit *m_replacement;
    QWidget *m_replaceRow;
    QTimer m_countPause;
};

} // namespace d1
