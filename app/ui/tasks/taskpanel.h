// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tasks/tasklist.h"
#include "ui/theme/iconset.h"

#include <QFrame>
#include <QTimer>

class QToolButton;
class QVBoxLayout;

namespace d1 {

class TaskCard;
class Theme;

/// The background tasks, over the bottom right corner of its parent. Shows itself when a task has run for a second or
/// has ended with something to say, and goes when the list is empty or the person closes it. Everything passed must
/// outlive it.
class TaskPanel final : public QFrame
{
    Q_OBJECT

public:
    TaskPanel(TaskList &tasks, const Theme &theme, const IconSet &icons, QWidget *parent);

    /// Distance kept from the parent's bottom edge, for the status line.
    void setBottomMargin(int pixels);
    /// With the keyboard in it.
    void open();
    /// Tab comes here after all that the window holds by now.
    void standLast();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addCard(BackgroundTask *task);
    void removeCard(const BackgroundTask *task);
    void showEnd(const BackgroundTask *task);
    void place();

    TaskList &m_tasks;
    const Theme &m_theme;
    const IconSet &m_icons;
    QVBoxLayout *m_cards;
    QToolButton *m_clear;
    QTimer m_patience;
    int m_bottomMargin = 0;
};

} // namespace d1
