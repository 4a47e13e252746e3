// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/query/queryrun.h"
#include "service/querylog.h"
#include "support/fakeclock.h"
#include "support/fakeconnection.h"

#include <QSignalSpy>
#include <QTest>

using namespace d1;

namespace {

/// A session on a scripted connection, and what a run over it told.
struct Stage {
    Stage()
    {
        auto owned = std::make_unique<test::FakeConnection>();
        connection = owned.get();
        Session::Parts parts;
        parts.identity.target = "demo:";
        parts.primary = std::move(owned);
        parts.clock = &clock;
        parts.log = &log;
        session = Session::create(std::move(parts));
    }

    std::unique_ptr<QueryRun> run(std::string_view script, ParameterValues values = {})
    {
        auto made = std::make_unique<QueryRun>(session, scriptStatements(script), std::move(values), "editor");
        QObject::connect(made.get(), &QueryRun::statementFinished, made.get(),
                         [this](std::size_t index, const StatementOutcome &outcome) {
                             indexes.push_back(index);
                             outcomes.push_back(outcome);
                         });
        QObject::connect(made.get(), &QueryRun::finished, made.get(),
                         [this](QueryRun::State state) { ends.push_back(state); });
        return made;
    }

    test::FakeClock clock;
    QueryLog log;
    test::FakeConnection *connection = nullptr;
    SessionPtr session;
    std::vector<std::size_t> indexes;
    std::vector<StatementOutcome> outcomes;
    std::vector<QueryRun::State> ends;
};

Error syntaxErrorAt(std::int64_t byteOffset)
{
    ErrorFacts facts;
    facts.delivery = Delivery::Answered;
    facts.sqliteCode = "SQLITE_ERROR";
    facts.message = "no such column: wrong";
    facts.byteOffset = byteOffset;
    return Error(facts);
}

} // namespace

class QueryRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void limitHoldsBackRowsAndTheOutcomeSaysSo()
    {
        Stage stage;
        stage.connection->answer(test::replyOf({"a"}, {{std::int64_t{1}}, {std::int64_t{2}}, {std::int64_t{3}}}));
        stage.connection->answer(test::replyOf({"a"}, {{std::int64_t{1}}, {std::int64_t{2}}}));
        stage.connection->answer(test::replyOf({"a"}, {{std::int64_t{1}}, {std::int64_t{2}}, {std::int64_t{3}}}));
        const auto run = stage.run("SELECT a FROM t; SELECT a FROM u; SELECT a FROM v LIMIT 3");
        run->setRowLimit(2);
        run->start();
        QTRY_COMPARE(stage.ends.size(), std::size_t{1});
        QCOMPARE(stage.connection->requests()[0].statements.front().sql, std::string("SELECT a FROM t LIMIT 3"));
        QCOMPARE(stage.connection->requests()[2].statements.front().sql, std::string("SELECT a FROM v LIMIT 3"));
        const auto rowsOf = [&](std::size_t index) {
            return stage.outcomes[index].reply->statements.front().rows->rowCount();
        };
        QVERIFY(stage.outcomes[0].hasMoreRows && rowsOf(0) == 2);
        QVERIFY(!stage.outcomes[1].hasMoreRows && rowsOf(1) == 2);
        QVERIFY(!stage.outcomes[2].hasMoreRows && rowsOf(2) == 3); // the person's own limit holds
    }

    void complaintIsAboutWhatThePersonWrote()
    {
        Stage stage;
        Error error = syntaxErrorAt(0);
        error.facts.message = "near \"LIMIT\": syntax error";
        stage.connection->answer(error);
        error.facts.message = "incomplete input";
        stage.connection->answer(error);
        const auto run = stage.run("SELECT a FROM t ORDER BY");
        run->setRowLimit(2);
        run->start();
        QTRY_COMPARE(stage.ends.size(), std::size_t{1});
        QCOMPARE(stage.outcomes.size(), std::size_t{1});
        QCOMPARE(stage.outcomes[0].reply.error().facts.message, std::string("incomplete input"));
        QCOMPARE(stage.connection->requests()[1].statements.front().sql, std::string("SELECT a FROM t ORDER BY"));
    }

    void runsStatementsOneByOneInOrder()
    {
        Stage stage;
        stage.connection->answer(3, test::replyOf({"a"}, {{std::int64_t{1}}}));
        const auto run = stage.run("SELECT 1; SELECT 2; SELECT 3");
        run->start();
        QVERIFY(stage.outcomes.empty());
        QTRY_COMPARE(stage.ends.size(), std::size_t{1});
        QVERIFY(stage.ends.front() == QueryRun::State::Succeeded);
        QVERIFY((stage.indexes == std::vector<std::size_t>{0, 1, 2}));
        QCOMPARE(stage.connection->requests().size(), std::size_t{3});
        QCOMPARE(stage.connection->requests()[1].statements.front().sql, std::string("SELECT 2"));
        QCOMPARE(stage.connection->requests()[1].origin, std::string("editor"));
    }

    void anEmptyScriptSucceedsWithoutAsking()
    {
        Stage stage;
        const auto run = stage.run("-- nothing");
        run->start();
        QTRY_COMPARE(stage.ends.size(), std::size_t{1});
        QVERIFY(stage.ends.front() == QueryRun::State::Succeeded);
        QVERIFY(stage.connection->requests().empty());
    }

    void intentFollowsTheStatement_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<bool>("reads");
        QTest::newRow("select") << QByteArray("SELECT 1") << true;
        QTest::newRow("pragma that asks") << QByteArray("PRAGMA table_info(t)") << true;
        QTest::newRow("insert behind with")
            << QByteArray("WITH x AS (SELECT 1) INSERT INTO t SELECT * FROM x") << false;
        QTest::newRow("create") << QByteArray("CREATE TABLE t(a)") << false;
        QTest::newRow("unknown") << QByteArray("FROBNICATE t") << false;
    }
    void intentFollowsTheStatement()
    {
        QFETCH(QByteArray, sql);
        QFETCH(bool, reads);
        Stage stage;
        stage.connection->answer(test::replyOf({}, {}));
        const auto run = stage.run(sql.toStdString());
        run->start();
        QTRY_COMPARE(stage.ends.size(), std::size_t{1});
        QVERIFY(stage.connection->requests().front().intent == (reads ? Intent::Read : Intent::Write));
    }

    void stopsAtTheFirstErrorAndPointsIntoTheScript()
    {
        Stage stage;
        stage.connection->answer(test::replyOf({"a"}, {}));
        stage.connection->answer(syntaxErrorAt(std::string_view("SELECT 'ž', ?1, ").size()));
        const std::string script = "SELECT 1;\n/* žluť */ SELECT 'ž', :name, wrong; SELECT 3";
        const auto run = stage.run(script, {{{0, ":name"}, std::int64_t{1}}});
        run->start();
        QTRY_COMPARE(stage.ends.size(), std::size_t{1});
        QVERIFY(stage.ends.front() == QueryRun::State::Failed);
        QCOMPARE(stage.connection->requests().size(), std::size_t{2});
        QVERIFY(!stage.outcomes.back().wasCancelled());
        QCOMPARE(stage.outcomes.back().errorOffset().value_or(0), script.find("wrong"));
        QVERIFY(stage.outcomes.back().reply.error().verdict.kind == ErrorKind::Syntax);
    }

    void goesOnAfterAnErrorWhenToldSoAndHasFailedAllTheSame()
    {
        Stage stage;
        stage.connection->answer(test::replyOf({"a"}, {}));
        stage.connection->answer(syntaxErrorAt(0));
        stage.connection->answer(test::replyOf({"a"}, {}));
        const auto run = stage.run("SELECT 1; SELECT wrong; SELECT 3");
        run->setOnError(QueryRun::OnError::GoOn);
        run->start();
        QTRY_COMPARE(stage.ends.size(), std::size_t{1});
        QVERIFY(stage.ends.front() == QueryRun::State::Failed);
        QCOMPARE(stage.connection->requests().size(), std::size_t{3});
        QVERIFY(stage.outcomes[0].reply && !stage.outcomes[1].reply && stage.outcomes[2].reply);
    }

    void missingValuesAreAskedForAndNothingIsSent()
    {
        Stage stage;
        const auto run = stage.run("SELECT ?, :id", {{{0, ":id"}, std::int64_t{1}}});
        run->start();
        QVERIFY(run->state() == QueryRun::State::NeedsValues);
        const std::vector<ParameterSlot> expected{{1, "?1"}};
        QVERIFY(run->missingValues() == expected);
        QCoreApplication::sendPostedEvents();
        QVERIFY(stage.connection->requests().empty());
        QVERIFY(stage.ends.empty());
    }

    void valuesAreBoundNeverPasted()
    {
        Stage stage;
        stage.connection->answer(test::replyOf({}, {}));
        const auto run = stage.run("SELECT :q", {{{0, ":q"}, std::string("'; DROP TABLE t; --")}});
        run->start();
        QTRY_COMPARE(stage.ends.size(), std::size_t{1});
        const Statement expected("SELECT ?1", {std::string("'; DROP TABLE t; --")});
        QVERIFY(stage.connection->requests().front().statements.front() == expected);
    }

    void cancelStopsTheRunningStatementAndTheRest()
    {
        Stage stage;
        stage.connection->hold();
        const auto run = stage.run("SELECT 1; SELECT 2");
        run->start();
        QTRY_COMPARE(stage.connection->waiting(), std::size_t{1});
        run->cancel();
        QTRY_COMPARE(stage.ends.size(), std::size_t{1});
        QVERIFY(stage.ends.front() == QueryRun::State::Cancelled);
        QVERIFY(stage.outcomes.front().wasCancelled());
        QCOMPARE(stage.connection->requests().size(), std::size_t{1});
    }

    void cancelBeforeTheFirstTurnSendsNothing()
    {
        Stage stage;
        const auto run = stage.run("SELECT 1");
        run->start();
        run->cancel();
        QTRY_COMPARE(stage.ends.size(), std::size_t{1});
        QVERIFY(stage.ends.front() == QueryRun::State::Cancelled);
        QVERIFY(stage.connection->requests().empty());
    }

    void aDestroyedRunIsCancelledAndItsLateAnswerDropped()
    {
        Stage stage;
        stage.connection->hold();
        auto run = stage.run("SELECT 1");
        run->start();
        QTRY_COMPARE(stage.connection->waiting(), std::size_t{1});
        const CancelToken token = stage.connection->requests().front().cancel;
        run.reset();
        QVERIFY(token.isCancelled());
        stage.connection->release();
        const std::weak_ptr<Session> session = stage.session;
        stage.session.reset();
        QTRY_VERIFY(session.expired());
        QVERIFY(stage.outcomes.empty());
        QVERIFY(stage.ends.empty());
    }

    void aDroppedSessionLivesUntilTheRunIsOver()
    {
        Stage stage;
        stage.connection->answer(2, test::replyOf({"a"}, {}));
        auto run = stage.run("SELECT 1; SELECT 2");
        const std::weak_ptr<Session> session = stage.session;
        stage.session.reset();
        run->start();
        QTRY_COMPARE(stage.ends.size(), std::size_t{1});
        QVERIFY(stage.ends.front() == QueryRun::State::Succeeded);
        QCOMPARE(stage.outcomes.size(), std::size_t{2});
        run.reset();
        QTRY_VERIFY(session.expired());
    }
};

QTEST_GUILESS_MAIN(QueryRunTest)
#include "tst_queryrun.moc"
