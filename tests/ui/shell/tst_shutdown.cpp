// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakedatabase.h"
#include "support/faketask.h"
#include "ui/shell/shutdown.h"
#include "ui/tasks/tasklist.h"

#include <QSignalSpy>
#include <QTest>

using namespace d1;
using namespace d1::test;

class tst_Shutdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fake = std::make_unique<FakeDatabase>();
        m_database = std::make_unique<ActiveDatabase>(m_fake->sources());
        m_tasks = std::make_unique<TaskList>();
        m_shutdown = std::make_unique<Shutdown>(*m_database, *m_tasks);
    }

    void cleanup()
    {
        m_shutdown.reset();
        m_tasks.reset();
        m_database.reset();
    }

    void withoutAnythingThatRunsItIsDone() { QVERIFY(m_shutdown->isDone()); }

    void sessionIsWaitedFor()
    {
        open();
        QVERIFY(!m_shutdown->isDone());
        const QSignalSpy ended(m_shutdown.get(), &Shutdown::ended);
        m_shutdown->begin();
        m_shutdown->begin();
        QTRY_VERIFY(m_shutdown->isDone());
        QCOMPARE(ended.size(), 1);
    }

    void tasksEndBeforeTheSession()
    {
        open();
        auto owned = std::make_unique<FakeTask>(QStringLiteral("long"));
        FakeTask *task = owned.get();
        m_tasks->add(std::move(owned));
        const QSignalSpy ended(m_shutdown.get(), &Shutdown::ended);
        m_shutdown->begin();
        QCOMPARE(task->state(), BackgroundTask::State::Stopping);
        QCOMPARE(ended.size(), 0);
        task->end(BackgroundTask::State::Cancelled, QString());
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(m_shutdown->isDone());
    }

private:
    void open()
    {
        m_database->open(DemoTarget());
        QTRY_COMPARE(m_database->state(), ActiveDatabase::State::Ready);
    }

    std::unique_ptr<FakeDatabase> m_fake;
    std::unique_ptr<ActiveDatabase> m_database;
    std::unique_ptr<TaskList> m_tasks;
    std::unique_ptr<Shutdown> m_shutdown;
};

QTEST_MAIN(tst_Shutdown)
#include "tst_shutdown.moc"
