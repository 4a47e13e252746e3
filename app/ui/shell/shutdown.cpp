// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shutdown.h"

#include "ui/tasks/tasklist.h"
#include "ui/widgets/activedatabase.h"

#include <QCoroTask>

namespace d1 {

Shutdown::Shutdown(ActiveDatabase &database, TaskList &tasks, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_tasks(tasks)
{}

bool Shutdown::isDone() const
{
    return m_tasks.runningCount() == 0 && (m_sessionEnded || !m_database.session());
}

void Shutdown::begin()
{
    if (m_hasBegun)
        return;
    m_hasBegun = true;
    if (m_tasks.runningCount() == 0)
        return endSession();
    connect(&m_tasks, &TaskList::drained, this, &Shutdown::endSession, Qt::SingleShotConnection);
    m_tasks.cancelAll();
}

void Shutdown::endSession()
{
    const SessionPtr session = m_database.session();
    if (!session) {
        Q_EMIT ended();
        return;
    }
    QCoro::connect(session->close(), this, [this] {
        m_sessionEnded = true;
        Q_EMIT ended();
    });
}

} // namespace d1
