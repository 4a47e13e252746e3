// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/backgroundtask.h"

namespace d1 {

BackgroundTask::BackgroundTask(QString title, QObject *parent)
    : QObject(parent)
    , m_title(std::move(title))
{}

bool BackgroundTask::hasEnded() const
{
    return m_state == State::Done || m_state == State::Cancelled || m_state == State::Failed;
}

void BackgroundTask::setProgress(const TaskProgress &progress)
{
    if (progress == m_progress || hasEnded())
        return;
    m_progress = progress;
    m_rate.sample(std::chrono::steady_clock::now(), progress);
    Q_EMIT changed();
}

void BackgroundTask::setDetail(const QString &detail)
{
    if (detail == m_detail || hasEnded())
        return;
    m_detail = detail;
    Q_EMIT changed();
}

void BackgroundTask::setResultAction(const QString &action)
{
    if (action == m_resultAction || hasEnded())
        return;
    m_resultAction = action;
    Q_EMIT changed();
}

void BackgroundTask::setState(State state)
{
    if (state == m_state || hasEnded())
        return;
    m_state = state;
    m_rate.restart();
    Q_EMIT changed();
}

void BackgroundTask::end(State state, const QString &sentence, const QString &resultAction)
{
    if (hasEnded())
        return;
    m_state = state;
    m_detail = sentence;
    m_resultAction = resultAction;
    Q_ASSERT(hasEnded());
    Q_EMIT changed();
    Q_EMIT ended();
}

} // namespace d1
