// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tasks/backgroundtask.h"

#include <memory>
#include <vector>

namespace d1 {

/// The window's background tasks, the newest last. Built by the window and passed to the views that start some. Main
/// thread.
class TaskList final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~TaskList() override;

    /// Takes a task that runs already, and keeps it until it has ended and is dismissed.
    BackgroundTask *add(std::unique_ptr<BackgroundTask> task);
    /// Forgets an ended one; does nothing while it runs.
    void dismiss(BackgroundTask *task);
    void dismissEnded();

    [[nodiscard]] const std::vector<std::unique_ptr<BackgroundTask>> &tasks() const { return m_tasks; }
    [[nodiscard]] std::size_t runningCount() const;

    /// Begins to stop all that run.
    void cancelAll();

Q_SIGNALS:
    void added(d1::BackgroundTask *task);
    /// Just before it is destroyed.
    void aboutToDismiss(d1::BackgroundTask *task);
    void ended(d1::BackgroundTask *task);
    void runningCountChanged();
    /// The last running one has ended.
    void drained();

private:
    std::vector<std::unique_ptr<BackgroundTask>> m_tasks;
};

} // namespace d1
