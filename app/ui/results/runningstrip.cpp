// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/runningstrip.h"

#include "ui/theme/iconset.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/numbertext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <chrono>

namespace d1 {

using namespace std::chrono_literals;

namespace {

constexpr auto delayBeforeShown = 300ms;
constexpr auto tickInterval = 50ms;
constexpr int lineHeight = 2;
constexpr qint64 sweepMs = 1400;

} // namespace

RunningStrip::RunningStrip(const Theme &theme, const IconSet &icons, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_text(new QLabel)
    , m_cancel(new QToolButton)
{
    m_cancel->setText(tr("Cancel"));
    m_cancel->setIcon(icons.icon(IconName::Cancel));
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_cancel->setToolTip(tr("Cancel (Ctrl+.)"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::Space3, lineHeight + metrics::Space1, metrics::Space2, metrics::Space1);
    row->addWidget(m_text, 1);
    row->addWidget(m_cancel);
    hide();

    m_delay.setSingleShot(true);
    m_delay.setInterval(delayBeforeShown);
    m_ticks.setInterval(tickInterval);
    connect(&m_delay, &QTimer::timeout, this, &RunningStrip::appear);
    connect(&m_ticks, &QTimer::timeout, this, &RunningStrip::tick);
    connect(m_cancel, &QToolButton::clicked, this, &RunningStrip::cancelRequested);
}

void RunningStrip::start(const QString &activity)
{
    m_activity = activity;
    m_elapsed.start();
    m_delay.start();
}

void RunningStrip::setActivity(const QString &activity)
{
    m_activity = activity;
}

void RunningStrip::stop()
{
    m_delay.stop();
    m_ticks.stop();
    hide();
}

void RunningStrip::appear()
{
    tick();
    m_ticks.start();
    show();
    Q_EMIT shown();
}

void RunningStrip::tick()
{
    const double seconds = static_cast<double>(m_elapsed.elapsed()) / 1000.0;
    const QString time =
        seconds < 60 ? tr("%1 s").arg(seconds, 0, 'f', 1) : NumberText().duration(Milliseconds(seconds * 1000.0));
    m_text->setText(QStringLiteral("%1  %2").arg(m_activity, time));
    update(0, 0, width(), lineHeight);
}

void RunningStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
    painter.fillRect(0, 0, width(), lineHeight, m_theme.color(ColorRole::Hover));
    const double phase = static_cast<double>(m_elapsed.elapsed() % sweepMs) / static_cast<double>(sweepMs);
    const int length = width() / 4;
    const int left = static_cast<int>(phase * (width() + length)) - length;
    painter.fillRect(left, 0, length, lineHeight, m_theme.color(ColorRole::Accent));
}

} // namespace d1
