// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/tasklist.h"

#include <algorithm>

namespace d1 {

TaskList::~TaskList() = default;

BackgroundTask *TaskList::add(std::unique_ptr<BackgroundTask> task)
{
    BackgroundTask *added = task.get();
    m_tasks.push_back(std::move(task));
    connect(added, &BackgroundTask::ended, this, [this, added] {
        Q_EMIT ended(added);
        Q_EMIT runningCountChanged();
        if (runningCount() == 0)
            Q_EMIT drained();
    });
    Q_EMIT this->added(added);
    Q_EMIT runningCountChanged();
    return added;
}

void TaskList::dismiss(BackgroundTask *task)
{
    const auto found = std::ranges::find(m_tasks, task, &std::unique_ptr<BackgroundTask>::get);
    if (found == m_tasks.end() || !task->hasEnded())
        return;
    Q_EMIT aboutToDismiss(task);
    found->release()->deleteLater(); // it may be the one whose signal asks for this
    m_tasks.erase(found);
}

void TaskList::dismissEnded()
{
    std::vector<BackgroundTask *> ended;
    for (const auto &task : m_tasks) {
        if (task->hasEnded())
            ended.push_back(task.get());
    }
    for (BackgroundTask *task : ended)
        dismiss(task);
}

std::size_t TaskList::runningCount() const
{
    return static_cast<std::size_t>(std::ranges::count_if(m_tasks, [](const auto &task) { return !task->hasEnded(); }));
}

void TaskList::cancelAll()
{
    for (std::size_t i = 0; i < m_tasks.size(); ++i) {
        if (!m_tasks[i]->hasEnded())
            m_tasks[i]->cancel();
    }
}

} // namespace d1
