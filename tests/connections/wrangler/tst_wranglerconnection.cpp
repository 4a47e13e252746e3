// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/wrangler/wranglerconnection.h"
#include "scripteddevserver.h"
#include "support/await.h"

#include <QNetworkAccessManager>

#include <nlohmann/json.hpp>

using namespace d1;
using namespace d1::test;
using namespace std::string_literals;
using Version = ScriptedDevServer::Version;

namespace {

/// What an old server answers to a read and to the question for its number of columns.
FaultAnswer readAndCount(const QByteArray &columns, const QByteArray &rows, int count)
{
    return FaultAnswer::json(
        R"({"success":true,"errors":[],"messages":[],"result":[{"success":true,"results":{"columns":)" + columns
        + R"(,"rows":)" + rows
        + R"(},"meta":{}},{"success":true,"results":{"columns":["addr","opcode","p1","p2"],"rows":[[0,"ResultRow",1,)"
        + QByteArray::number(count) + R"(]]},"meta":{}}]})");
}

FaultAnswer written(int changes)
{
    return FaultAnswer::json(R"({"success":true,"errors":[],"messages":[],"result":[{"success":true,"results":)"
                             R"({"columns":[],"rows":[]},"meta":{"changed_db":true,"last_row_id":9,"changes":)"
                             + QByteArray::number(changes) + "}}]}");
}

std::vector<std::string> columnsOf(const Reply &reply)
{
    const auto names = reply.statements.front().rows->columnNames();
    return {names.begin(), names.end()};
}

} // namespace

class WranglerConnectionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void capabilitiesAreThoseOfTheGeneration();
    void unknownDatabaseIsNeverAsked();
    void newServerGetsABatch();
    void listIsNotAskedForEveryStatement();
    void oldServersReadComesWithItsColumnCount();
    void oldServersMergedColumnsAreAskedForAgain();
    void oldServersMergedColumnsAreNamedWhenTheyStayMerged();
    void oldServersEmptyResultGetsItsColumns();
    void oldServersWritesAreOneText();
    void oldServersErrorHasNoPrefixAndItsPlace();
    void stackTraceIsNotShown();
    void restartedWorkerLeavesTheOutcomeUnknown();
    void lostReplyLeavesTheOutcomeUnknown();
    void nothingIsSentTwice();

private:
    [[nodiscard]] std::unique_ptr<Connection> connect(const ScriptedDevServer &dev)
    {
        return std::make_unique<WranglerConnection>(std::make_shared<WranglerServer>(&m_network, dev.server.url()),
                                                    "DB");
    }

    QNetworkAccessManager m_network;
};

void WranglerConnectionTest::capabilitiesAreThoseOfTheGeneration()
{
    ScriptedDevServer dev(Version::New);
    dev.answerSql(FaultAnswer::d1Rows("[]", "[]"));
    const auto connection = connect(dev);
    QVERIFY(!connection->capabilities().duplicateColumns);
    D1_AWAIT_OK(reply, connection->execute(Request(Statement("SELECT 1"))));
    QVERIFY(connection->capabilities().duplicateColumns);
    QVERIFY(connection->capabilities().atomicBatches);
    QVERIFY(!connection->capabilities().stopsOnCancel);
}

void WranglerConnectionTest::unknownDatabaseIsNeverAsked()
{
    ScriptedDevServer dev(Version::New);
    WranglerConnection connection(std::make_shared<WranglerServer>(&m_network, dev.server.url()), "TYPO");
    D1_AWAIT_ERROR(error, connection.execute(Request(Statement("SELECT 1"))));
    QCOMPARE(error.facts.d1Code, std::optional<int>(7404));
    QCOMPARE(error.facts.delivery, Delivery::NotSent);
    QVERIFY(dev.bodies().empty());
}

void WranglerConnectionTest::newServerGetsABatch()
{
    ScriptedDevServer dev(Version::New);
    dev.answerSql(d1Fixture("local-4.164-raw-batch").answer());
    const std::vector<Statement> batch{Statement("SELECT ? AS a", {"1"s}),
                                       Statement("UPDATE u SET age=? WHERE id=?", {"31"s, "1"s}),
                                       Statement("SELECT id,age FROM u WHERE id=1")};
    D1_AWAIT_OK(reply, connect(dev)->execute(Request(batch, Intent::Write)));
    const auto body = nlohmann::json::parse(dev.bodies().front().toStdString());
    QCOMPARE(body["batch"].size(), std::size_t{3});
    QCOMPARE(reply->statements.size(), std::size_t{3});
    QVERIFY(!reply->statements[0].meta.changes);
    QCOMPARE(reply->statements[1].meta.changes, std::optional<std::int64_t>(1));
    QCOMPARE(reply->statements[2].rows->cell(0, 1).integer(), 31);
    QCOMPARE(reply->statements[2].meta.servedBy, "miniflare.db"s);
}

void WranglerConnectionTest::listIsNotAskedForEveryStatement()
{
    ScriptedDevServer dev(Version::New);
    const auto connection = connect(dev);
    for (int round = 0; round < 5; ++round) {
        dev.answerSql(FaultAnswer::d1Rows(R"(["n"])", "[[1]]"));
        D1_AWAIT_OK(reply, connection->execute(Request(Statement("SELECT 1 AS n"))));
    }
    QCOMPARE(dev.lists(), 1);
}

void WranglerConnectionTest::oldServersReadComesWithItsColumnCount()
{
    ScriptedDevServer dev(Version::Old);
    dev.answerSql(readAndCount(R"(["a","b"])", "[[1,2]]", 2));
    D1_AWAIT_OK(reply, connect(dev)->execute(Request(Statement("SELECT a, b FROM t"))));
    QCOMPARE(dev.bodies().size(), std::size_t{1});
    QCOMPARE(dev.bodies().front(),
             QByteArray(R"({"batch":[{"sql":"SELECT a, b FROM t"},{"sql":"EXPLAIN SELECT a, b FROM t"}]})"));
    QCOMPARE(reply->statements.size(), std::size_t{1});
    QVERIFY(reply->notices.empty());
}

void WranglerConnectionTest::oldServersMergedColumnsAreAskedForAgain()
{
    ScriptedDevServer dev(Version::Old);
    dev.answerSql(readAndCount(R"(["a","b"])", "[[3,2]]", 3));
    dev.answerSql(FaultAnswer::d1Rows(R"(["a","b","a:1"])", "[[1,2,3]]"));
    D1_AWAIT_OK(reply, connect(dev)->execute(Request(Statement("SELECT 1 AS a, 2 AS b, 3 AS a"))));
    QCOMPARE(dev.bodies().back(), QByteArray(R"x({"sql":"SELECT * FROM (SELECT 1 AS a, 2 AS b, 3 AS a\n)"})x"));
    QCOMPARE(columnsOf(*reply), (std::vector<std::string>{"a", "b", "a"}));
    QCOMPARE(reply->statements.front().rows->cell(0, 0).integer(), 1);
    QVERIFY(reply->notices.empty());
}

void WranglerConnectionTest::oldServersMergedColumnsAreNamedWhenTheyStayMerged()
{
    ScriptedDevServer dev(Version::Old);
    dev.answerSql(readAndCount(R"(["a"])", "[[2]]", 2));
    dev.answerSql(FaultAnswer::d1Error(500, 10001, "D1_ERROR: out of memory: SQLITE_NOMEM"));
    D1_AWAIT_OK(reply, connect(dev)->execute(Request(Statement("SELECT 1 AS a, 2 AS a"))));
    QCOMPARE(columnsOf(*reply), std::vector<std::string>{"a"});
    QCOMPARE(reply->notices, (std::vector<std::string>{"wrangler dev before 4.129 merges columns of the same name; "
                                                       "give each a name of its own."}));
}

void WranglerConnectionTest::oldServersEmptyResultGetsItsColumns()
{
    ScriptedDevServer dev(Version::Old);
    dev.answerSql(readAndCount("[]", "[]", 2));
    dev.answerSql(FaultAnswer::d1Rows(R"(["id","id:1"])", "[[null,null]]"));
    D1_AWAIT_OK(reply, connect(dev)->execute(Request(Statement("SELECT * FROM t JOIN u"))));
    QCOMPARE(columnsOf(*reply), (std::vector<std::string>{"id", "id"}));
    QCOMPARE(reply->statements.front().rows->rowCount(), std::size_t{0});
}

void WranglerConnectionTest::oldServersWritesAreOneText()
{
    ScriptedDevServer dev(Version::Old);
    dev.answerSql(written(5));
    const std::vector<Statement> batch{Statement("INSERT INTO t VALUES (?)", {"x"s}),
                                       Statement("UPDATE t SET a = ?", {"y"s})};
    D1_AWAIT_OK(reply, connect(dev)->execute(Request(batch, Intent::Write)));
    QCOMPARE(dev.bodies().front(),
             QByteArray(R"({"sql":"INSERT INTO t VALUES (('x'));\nUPDATE t SET a = ?","params":["y"]})"));
    QCOMPARE(reply->statements.size(), std::size_t{2});
    QVERIFY(!reply->statements.back().meta.changes);
    QCOMPARE(reply->notices,
             std::vector<std::string>{"wrangler dev before 4.129 tells the changed rows of a batch together: 5."});
}

void WranglerConnectionTest::oldServersErrorHasNoPrefixAndItsPlace()
{
    ScriptedDevServer dev(Version::Old);
    dev.answerSql(FaultAnswer::d1Error(500, 10001, "D1_ERROR: near \"FRM\": syntax error at offset 9: SQLITE_ERROR"));
    D1_AWAIT_ERROR(error, connect(dev)->execute(Request(Statement("/* x */ SELECT 1 FRM t"))));
    QCOMPARE(error.facts.message, "near \"FRM\": syntax error"s);
    QCOMPARE(error.facts.sqliteCode, "SQLITE_ERROR"s);
    QCOMPARE(error.facts.byteOffset, std::optional<std::int64_t>(17)); // with the comment, which was not sent
    QCOMPARE(error.facts.delivery, Delivery::Answered);
}

void WranglerConnectionTest::stackTraceIsNotShown()
{
    ScriptedDevServer dev(Version::Old);
    dev.answerSql(
        FaultAnswer::d1Error(500, 10001,
                             "D1_ERROR: Failed to parse body as JSON, got: Error: internal error; reference = "
                             "abc123\n    at D1DatabaseObject.queryExecute (file:///x.js:191:73)"));
    D1_AWAIT_ERROR(error, connect(dev)->execute(Request(Statement("SELECT 1"))));
    QVERIFY(!error.facts.message.contains('\n'));
    QVERIFY(!error.facts.message.contains("D1DatabaseObject"));
    QCOMPARE(error.facts.requestId, "abc123"s);
}

void WranglerConnectionTest::restartedWorkerLeavesTheOutcomeUnknown()
{
    ScriptedDevServer dev(Version::New);
    dev.answerSql(FaultAnswer::text("Your worker restarted mid-request. Please try sending the request again.", 503));
    D1_AWAIT_ERROR(error, connect(dev)->execute(Request(Statement("DELETE FROM t"), Intent::Write)));
    QCOMPARE(error.facts.delivery, Delivery::Unknown);
    QCOMPARE(error.facts.httpStatus, std::optional<int>(503));
    QVERIFY(error.facts.message.contains("Your worker restarted mid-request."));
}

void WranglerConnectionTest::lostReplyLeavesTheOutcomeUnknown()
{
    ScriptedDevServer dev(Version::New);
    dev.answerSql(FaultAnswer::executedThenReset());
    D1_AWAIT_ERROR(error, connect(dev)->execute(Request(Statement("DELETE FROM t"), Intent::Write)));
    QCOMPARE(error.facts.delivery, Delivery::Unknown);
}

void WranglerConnectionTest::nothingIsSentTwice()
{
    ScriptedDevServer dev(Version::New);
    const auto connection = connect(dev);
    dev.answerSql(FaultAnswer::executedThenClosed());
    D1_AWAIT_ERROR(error, connection->execute(Request(Statement("DELETE FROM t"), Intent::Write)));
    QCOMPARE(dev.bodies().size(), std::size_t{1});
    dev.answerSql(written(1));
    D1_AWAIT_OK(reply, connection->execute(Request(Statement("DELETE FROM t"), Intent::Write)));
    QCOMPARE(dev.bodies().size(), std::size_t{2});
}

QTEST_GUILESS_MAIN(WranglerConnectionTest)
#include "tst_wranglerconnection.moc"
