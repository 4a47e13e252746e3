// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faketask.h"
#include "ui/tasks/tasklist.h"

#include <QSignalSpy>
#include <QTest>

using namespace d1;
using namespace Qt::StringLiterals;
using State = BackgroundTask::State;

class TestTaskList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runningOnesAreCounted();
    void aRunningTaskIsNotDismissed();
    void anEndIsFinal();
    void cancelAllReachesOnlyWhatRuns();

private:
    static FakeTask *start(TaskList &list, const QString &title)
    {
        return static_cast<FakeTask *>(list.add(std::make_unique<FakeTask>(title)));
    }
};

void TestTaskList::runningOnesAreCounted()
{
    TaskList list;
    QSignalSpy drained(&list, &TaskList::drained);
    FakeTask *first = start(list, u"first"_s);
    FakeTask *second = start(list, u"second"_s);
    QCOMPARE(list.runningCount(), 2U);
    first->end(State::Done, u"12 rows"_s);
    QCOMPARE(list.runningCount(), 1U);
    QCOMPARE(drained.count(), 0);
    second->end(State::Failed, u"no"_s);
    QCOMPARE(list.runningCount(), 0U);
    QCOMPARE(drained.count(), 1);
}

void TestTaskList::aRunningTaskIsNotDismissed()
{
    TaskList list;
    FakeTask *task = start(list, u"task"_s);
    list.dismiss(task);
    list.dismissEnded();
    QCOMPARE(list.tasks().size(), 1U);
    task->end(State::Cancelled, u"stopped"_s);
    QSignalSpy dismissed(&list, &TaskList::aboutToDismiss);
    list.dismissEnded();
    QCOMPARE(dismissed.count(), 1);
    QVERIFY(list.tasks().empty());
}

void TestTaskList::anEndIsFinal()
{
    TaskList list;
    FakeTask *task = start(list, u"task"_s);
    QSignalSpy ended(&list, &TaskList::ended);
    task->end(State::Done, u"all there"_s);
    task->end(State::Failed, u"late"_s);
    task->setDetail(u"late"_s);
    task->pause();
    QCOMPARE(ended.count(), 1);
    QCOMPARE(task->state(), State::Done);
    QCOMPARE(task->detail(), u"all there"_s);
}

void TestTaskList::cancelAllReachesOnlyWhatRuns()
{
    TaskList list;
    FakeTask *done = start(list, u"done"_s);
    done->end(State::Done, {});
    FakeTask *running = start(list, u"running"_s);
    list.cancelAll();
    QCOMPARE(done->state(), State::Done);
    QCOMPARE(running->state(), State::Stopping);
}

QTEST_GUILESS_MAIN(TestTaskList)
#include "tst_tasklist.moc"
