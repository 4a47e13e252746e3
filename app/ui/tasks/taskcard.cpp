// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/taskcard.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/numbertext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace d1 {

namespace {

using State = BackgroundTask::State;

QString amount(const NumberText &number, TaskProgress::Unit unit, std::uint64_t count)
{
    const auto value = static_cast<std::int64_t>(count);
    return unit == TaskProgress::Unit::Bytes ? number.bytes(value) : number.exact(value);
}

std::pair<IconName, ColorRole> markOf(State state)
{
    switch (state) {
    case State::Done:
        return {IconName::Ok, ColorRole::Ok};
    case State::Failed:
        return {IconName::Error, ColorRole::Danger};
    case State::Cancelled:
        return {IconName::Cancel, ColorRole::MutedText};
    case State::Paused:
        return {IconName::Pause, ColorRole::Warning};
    default:
        return {IconName::Run, ColorRole::Accent};
    }
}

} // namespace

TaskCard::TaskCard(BackgroundTask &task, const Theme &theme, const IconSet &icons, QWidget *parent)
    : QWidget(parent)
    , m_task(task)
    , m_theme(theme)
    , m_icons(icons)
    , m_icon(new QLabel)
    , m_title(new ElidedLabel(theme))
    , m_progress(new QLabel)
    , m_detail(new QLabel)
    , m_bar(new QProgressBar)
    , m_result(new QToolButton)
    , m_pause(button(IconName::Pause))
    , m_stop(button(IconName::Cancel))
{
    m_title->setText(task.title());
    m_title->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_icon->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_progress->setWordWrap(true);
    m_detail->setWordWrap(true);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(metrics::Space1);
    m_bar->setAccessibleName(tr("Progress of: %1").arg(task.title()));
    m_result->setFocusPolicy(Qt::TabFocus);

    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::Space2);
    head->addWidget(m_icon);
    head->addWidget(m_title, 1);
    head->addWidget(m_pause);
    head->addWidget(m_stop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space3, metrics::Space2, metrics::Space2, metrics::Space2);
    column->setSpacing(metrics::Space1);
    column->addLayout(head);
    column->addWidget(m_bar);
    column->addWidget(m_progress);
    column->addWidget(m_detail);
    column->addWidget(m_result, 0, Qt::AlignLeft);

    connect(m_pause, &QToolButton::clicked, this, &TaskCard::pauseOrResume);
    connect(m_stop, &QToolButton::clicked, this, &TaskCard::cancelOrDismiss);
    connect(m_result, &QToolButton::clicked, &task, &BackgroundTask::resultRequested);
    connect(&task, &BackgroundTask::changed, this, &TaskCard::showState);
    connect(&theme, &Theme::changed, this, &TaskCard::showState);
    showState();
}

QToolButton *TaskCard::button(IconName icon)
{
    auto *made = new QToolButton;
    made->setIcon(m_icons.icon(icon));
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

void TaskCard::showState()
{
    const State state = m_task.state();
    const bool ended = m_task.hasEnded();
    const auto [icon, role] = markOf(state);
    m_icon->setPixmap(m_icons.pixmap(icon, role, metrics::Icon, devicePixelRatioF()));

    m_pause->setVisible(m_task.canPause() && (state == State::Running || state == State::Paused));
    m_pause->setIcon(m_icons.icon(state == State::Paused ? IconName::Run : IconName::Pause));
    m_pause->setToolTip(state == State::Paused ? tr("Go on") : tr("Pause"));
    m_pause->setAccessibleName((state == State::Paused ? tr("Go on: %1") : tr("Pause: %1")).arg(m_task.title()));
    m_stop->setEnabled(state != State::Stopping);
    m_stop->setIcon(m_icons.icon(ended ? IconName::Close : IconName::Cancel));
    m_stop->setToolTip(ended ? tr("Remove from the list") : tr("Cancel"));
    m_stop->setAccessibleName((ended ? tr("Remove from the list: %1") : tr("Cancel: %1")).arg(m_task.title()));

    m_detail->setText(m_task.detail());
    m_detail->setVisible(!m_task.detail().isEmpty());
    QPalette quiet = m_detail->palette();
    quiet.setColor(QPalette::WindowText,
                   m_theme.color(state == State::Failed ? ColorRole::Text : ColorRole::SecondaryText));
    m_detail->setPalette(quiet);
    m_progress->setPalette(quiet);
    QPalette leading = m_result->palette();
    leading.setColor(QPalette::ButtonText, m_theme.color(ColorRole::Accent));
    m_result->setPalette(leading);
    m_result->setText(m_task.resultAction());
    m_result->setVisible(!m_task.resultAction().isEmpty());
    showProgress();
    update();
}

void TaskCard::showProgress()
{
    constexpr int steps = 1000;
    const TaskProgress &progress = m_task.progress();
    const bool ended = m_task.hasEnded();
    m_bar->setVisible(!ended);
    m_progress->setVisible(!ended);
    if (progress.total && *progress.total > 0) {
        m_bar->setRange(0, steps);
        m_bar->setValue(static_cast<int>(std::min(progress.done, *progress.total) * steps / *progress.total));
    } else {
        m_bar->setRange(0, 0);
    }
    m_progress->setText(progressText());
}

QString TaskCard::progressText() const
{
    if (m_task.state() == State::Stopping)
        return tr("Stopping …");
    const NumberText number;
    const TaskProgress &progress = m_task.progress();
    const auto unit = progress.unit;
    QString amountDone = amount(number, unit, progress.done);
    if (progress.total)
        amountDone = tr("%1 of %2").arg(amountDone, amount(number, unit, *progress.total));
    if (unit == TaskProgress::Unit::Rows)
        amountDone = tr("%1 rows").arg(amountDone);
    if (m_task.state() == State::Paused)
        return tr("%1, paused").arg(amountDone);

    QStringList parts{amountDone};
    if (const double speed = m_task.rate().perSecond(); speed >= 1 && unit != TaskProgress::Unit::Steps) {
        const QString each = amount(number, unit, static_cast<std::uint64_t>(speed));
        parts.append((unit == TaskProgress::Unit::Rows ? tr("%1 rows/s") : tr("%1/s")).arg(each));
    }
    if (const auto left = m_task.rate().timeLeft())
        parts.append(tr("%1 left").arg(number.duration(*left)));
    return parts.join(QStringLiteral(", "));
}

void TaskCard::pauseOrResume()
{
    if (m_task.state() == State::Paused)
        m_task.resume();
    else
        m_task.pause();
}

void TaskCard::cancelOrDismiss()
{
    if (m_task.hasEnded())
        Q_EMIT dismissed();
    else
        m_task.cancel();
}

void TaskCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_theme.color(ColorRole::Border));
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace d1
