// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace d1 {

class IconSet;
class SqlEditor;

/// Finds text in one editor. Hidden until open(); Esc hides it and gives the focus back.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    FindBar(SqlEditor &editor, const IconSet &icons, QWidget *parent = nullptr);

public Q_SLOTS:
    /// Shows the bar with the selected text, if any, as what to find.
    void open();
    void findNext();
    void findPrevious();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void find(bool forward, bool fromSelectionStart);
    void leave();

    SqlEditor &m_editor;
    QLineEdit *m_text;
    QToolButton *m_matchCase;
    QLabel *m_nothing;
};

} // namespace d1
