// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tasks/backgroundtask.h"
#include "ui/theme/iconset.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace d1 {

class ElidedLabel;
class Theme;

/// One background task: what it does, how far it is and how long it will take, with its orders. Everything passed must
/// outlive it.
class TaskCard final : public QWidget
{
    Q_OBJECT

public:
    TaskCard(BackgroundTask &task, const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    [[nodiscard]] BackgroundTask &task() const { return m_task; }
    /// "48,000 of 200,000 rows, 13,000 rows/s, 12 s left"; without what is not known.
    [[nodiscard]] QString progressText() const;

Q_SIGNALS:
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showState();
    void showProgress();
    void pauseOrResume();
    void cancelOrDismiss();
    [[nodiscard]] QToolButton *button(IconName icon);

    BackgroundTask &m_task;
    const Theme &m_theme;
    const IconSet &m_icons;
    QLabel *m_icon;
    ElidedLabel *m_title;
    QLabel *m_progress;
    QLabel *m_detail;
    QProgressBar *m_bar;
    QToolButton *m_result;
    QToolButton *m_pause;
    QToolButton *m_stop;
};

} // namespace d1
