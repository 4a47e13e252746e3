// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakedatabase.h"
#include "ui/widgets/activedatabase.h"

#include <QSignalSpy>
#include <QTest>

using namespace d1;
using State = ActiveDatabase::State;

class TestActiveDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openingEndsReadyWithASchema();
    void openingThatFailsSaysWhy();
    void databaseThatDoesNotAnswerIsNotReady();
    void retryOpensTheSameTarget();
    void lateAnswerOfALeftDatabaseIsDropped();
    void refreshReadsTheSchemaAgainAndKeepsTheOldOneMeanwhile();
    void failedRefreshKeepsTheSchema();
    void refreshWhileRefreshingAsksOnlyOnce();
    void closingForgetsEverything();
    void wrongTargetIsAFailureOfItsOwn();
    void destroyedWhileOpening();

private:
    static FileTarget file(const char *path) { return FileTarget{path}; }
};

void TestActiveDatabase::openingEndsReadyWithASchema()
{
    test::FakeDatabase fake;
    ActiveDatabase database(fake.sources());
    QSignalSpy states(&database, &ActiveDatabase::stateChanged);
    database.open(DemoTarget{});
    QCOMPARE(database.state(), State::Opening);
    QVERIFY(database.session() == nullptr);
    QTRY_COMPARE(database.state(), State::Ready);
    QCOMPARE(states.count(), 2);
    QVERIFY(database.session() != nullptr);
    QVERIFY(database.schema() == test::shopSchema());
    QVERIFY(!database.isRefreshing());
}

void TestActiveDatabase::openingThatFailsSaysWhy()
{
    test::FakeDatabase fake;
    fake.openError = Error(ErrorKind::NotFound, "There is no such file.");
    ActiveDatabase database(fake.sources());
    database.open(file("nope"));
    QTRY_COMPARE(database.state(), State::Failed);
    QCOMPARE(database.error()->facts.message, "There is no such file.");
    QVERIFY(database.session() == nullptr);
}

void TestActiveDatabase::databaseThatDoesNotAnswerIsNotReady()
{
    test::FakeDatabase fake;
    fake.schemaError = Error(ErrorKind::Auth, "The token lacks D1 Read.");
    ActiveDatabase database(fake.sources());
    database.open(DemoTarget{});
    QTRY_COMPARE(database.state(), State::Failed);
    QCOMPARE(database.error()->verdict.kind, ErrorKind::Auth);
    QVERIFY(database.session() == nullptr);
}

void TestActiveDatabase::retryOpensTheSameTarget()
{
    test::FakeDatabase fake;
    fake.openError = Error(ErrorKind::Network, "refused");
    ActiveDatabase database(fake.sources());
    database.open(file("a"));
    QTRY_COMPARE(database.state(), State::Failed);
    fake.openError.reset();
    database.retry();
    QTRY_COMPARE(database.state(), State::Ready);
    QVERIFY(!database.error());
    QCOMPARE(fake.openedTargets(), (std::vector<Target>{file("a"), file("a")}));
}

void TestActiveDatabase::lateAnswerOfALeftDatabaseIsDropped()
{
    test::FakeDatabase fake;
    fake.hold();
    ActiveDatabase database(fake.sources());
    database.open(file("slow"));
    database.close();
    QSignalSpy states(&database, &ActiveDatabase::stateChanged);
    fake.release();
    database.open(file("fast"));
    QTRY_COMPARE(database.state(), State::Ready);
    QCOMPARE(states.count(), 2);
    QCOMPARE(fake.schemaReadings(), 1);
    QCOMPARE(*database.target(), Target(file("fast")));
}

void TestActiveDatabase::refreshReadsTheSchemaAgainAndKeepsTheOldOneMeanwhile()
{
    test::FakeDatabase fake;
    ActiveDatabase database(fake.sources());
    database.open(DemoTarget{});
    QTRY_COMPARE(database.state(), State::Ready);
    QSignalSpy schemas(&database, &ActiveDatabase::schemaChanged);
    fake.schema.triggers.clear();
    database.refresh();
    QVERIFY(database.isRefreshing());
    QCOMPARE(database.schema().triggers.size(), std::size_t{1});
    QTRY_VERIFY(!database.isRefreshing());
    QCOMPARE(schemas.count(), 1);
    QVERIFY(database.schema().triggers.empty());
}

void TestActiveDatabase::failedRefreshKeepsTheSchema()
{
    test::FakeDatabase fake;
    ActiveDatabase database(fake.sources());
    database.open(DemoTarget{});
    QTRY_COMPARE(database.state(), State::Ready);
    QSignalSpy failed(&database, &ActiveDatabase::refreshFailed);
    fake.schemaError = Error(ErrorKind::Network, "gone");
    database.refresh();
    QVERIFY(failed.wait());
    QCOMPARE(database.state(), State::Ready);
    QVERIFY(database.schema() == test::shopSchema());
    QVERIFY(database.error());
}

void TestActiveDatabase::refreshWhileRefreshingAsksOnlyOnce()
{
    test::FakeDatabase fake;
    ActiveDatabase database(fake.sources());
    database.open(DemoTarget{});
    QTRY_COMPARE(database.state(), State::Ready);
    database.refresh();
    database.refresh();
    QTRY_VERIFY(!database.isRefreshing());
    QCOMPARE(fake.schemaReadings(), 2);
}

void TestActiveDatabase::closingForgetsEverything()
{
    test::FakeDatabase fake;
    ActiveDatabase database(fake.sources());
    database.open(DemoTarget{});
    QTRY_COMPARE(database.state(), State::Ready);
    database.close();
    QCOMPARE(database.state(), State::Closed);
    QVERIFY(database.session() == nullptr);
    QVERIFY(database.schema() == Schema());
    QVERIFY(!database.target());
}

void TestActiveDatabase::wrongTargetIsAFailureOfItsOwn()
{
    test::FakeDatabase fake;
    ActiveDatabase database(fake.sources());
    database.fail(Error(ErrorKind::NotFound, "Write the target as file:PATH."));
    QCOMPARE(database.state(), State::Failed);
    QVERIFY(!database.target());
    database.retry();
    QCOMPARE(fake.openedTargets().size(), std::size_t{0});
}

void TestActiveDatabase::destroyedWhileOpening()
{
    test::FakeDatabase fake;
    fake.hold();
    {
        ActiveDatabase database(fake.sources());
        database.open(DemoTarget{});
    }
    QVERIFY(!fake.isIdle());
    fake.release();
    QTRY_VERIFY(fake.isIdle());
    QCOMPARE(fake.schemaReadings(), 0);
}

QTEST_GUILESS_MAIN(TestActiveDatabase)
#include "tst_activedatabase.moc"
