// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace d1 {

class IconSet;
class Theme;

/// Says that something runs, how long already, and offers to cancel it. Shows nothing for the first 300 ms.
class RunningStrip final : public QWidget
{
    Q_OBJECT

public:
    /// Theme and icons must outlive it.
    RunningStrip(const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    void start(const QString &activity);
    /// Another word for what runs; the time goes on.
    void setActivity(const QString &activity);
    void stop();

Q_SIGNALS:
    /// The first 300 ms are over and it still runs.
    void shown();
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void appear();
    void tick();

    const Theme &m_theme;
    QLabel *m_text;
    QToolButton *m_cancel;
    QString m_activity;
    QTimer m_delay;
    QTimer m_ticks;
    QElapsedTimer m_elapsed;
};

} // namespace d1
