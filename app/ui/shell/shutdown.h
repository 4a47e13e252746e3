// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace d1 {

class ActiveDatabase;
class TaskList;

/// Stops what runs and waits for it: tasks first, so that no write is cut off in the middle, then the session. Both
/// must outlive it.
class Shutdown final : public QObject
{
    Q_OBJECT

public:
    Shutdown(ActiveDatabase &database, TaskList &tasks, QObject *parent = nullptr);

    /// Nothing is left to wait for.
    [[nodiscard]] bool isDone() const;
    /// Once is enough; ended() follows.
    void begin();

Q_SIGNALS:
    void ended();

private:
    void endSession();

    ActiveDatabase &m_database;
    TaskList &m_tasks;
    bool m_hasBegun = false;
    bool m_sessionEnded = false;
};

} // namespace d1
