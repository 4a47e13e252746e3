// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/wrangler/oldgenerationbatch.h"
#include "support/await.h"
#include "support/faultserver.h"

#include <QNetworkAccessManager>

#include <nlohmann/json.hpp>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;
using namespace std::string_literals;

namespace {

/// One entry of an answer of /raw.
QByteArray item(const QByteArray &columns, const QByteArray &rows, const QByteArray &meta = "{}")
{
    return R"({"success":true,"results":{"columns":)" + columns + R"(,"rows":)" + rows + R"(},"meta":)" + meta + "}";
}

/// What EXPLAIN answers of a statement with that many columns.
QByteArray count(int columns)
{
    return item(R"(["addr","opcode","p1","p2"])", R"([[0,"ResultRow",1,)" + QByteArray::number(columns) + "]]");
}

FaultAnswer answerOf(const QByteArrayList &items)
{
    return FaultAnswer::json(R"({"success":true,"errors":[],"messages":[],"result":[)" + items.join(',') + "]}");
}

const QByteArray wroteThree = R"({"changes":3,"last_row_id":9,"changed_db":true})";

std::vector<std::string> columnsOf(const Reply &reply, std::size_t statement)
{
    const auto names = reply.statements.at(statement).rows->columnNames();
    return {names.begin(), names.end()};
}

bool hasNotice(const Reply &reply, std::string_view words)
{
    return std::ranges::any_of(reply.notices, [words](const std::string &notice) { return notice.contains(words); });
}

} // namespace

class tst_OldGenerationBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_server = std::make_unique<FaultServer>(); }

    void readsAreAskedInOneExchange()
    {
        m_server->answer(answerOf({item(R"(["a"])", "[[1]]"), count(1), item(R"(["b"])", "[[2]]"), count(1)}));
        D1_AWAIT_OK(reply, run({Statement("SELECT a FROM t"), Statement("VALUES (?)", {"x"s})}));
        QCOMPARE(m_server->requests().size(), std::size_t{1});
        const auto batch = sentBody(0)["batch"];
        QCOMPARE(batch.size(), std::size_t{4});
        QCOMPARE(batch[1]["sql"].get<std::string>(), "EXPLAIN SELECT a FROM t"s);
        QCOMPARE(batch[3]["params"][0].get<std::string>(), "x"s);
        QCOMPARE(reply->statements.size(), std::size_t{2});
        QCOMPARE(reply->statements[1].rows->cell(0, 0).integer(), std::int64_t{2});
        QVERIFY(reply->notices.empty());
    }

    void whatCannotBeRepairedIsAskedPlainly_data()
    {
        QTest::addColumn<QByteArray>("sql");
        for (const char *sql :
             {"PRAGMA table_list", "EXPLAIN SELECT 1", "INSERT INTO t VALUES (1)", "CREATE TABLE t(a)"})
            QTest::newRow(sql) << QByteArray(sql);
    }

    void whatCannotBeRepairedIsAskedPlainly()
    {
        QFETCH(QByteArray, sql);
        m_server->answer(answerOf({item("[]", "[]")}));
        D1_AWAIT_OK(reply, run({Statement(sql.toStdString())}));
        QCOMPARE(m_server->requests().size(), std::size_t{1});
        QCOMPARE(sentBody(0)["sql"].get<std::string>(), sql.toStdString());
        QVERIFY(reply->notices.empty());
    }

    void everyLostColumnIsAskedForInOneExchange()
    {
        m_server->answer(answerOf({item(R"(["a"])", "[[2]]"), count(2), item("[]", "[]"), count(1)}));
        m_server->answer(answerOf({item(R"(["a","a:1"])", "[[1,2]]"), item(R"(["id"])", "[[null]]")}));
        D1_AWAIT_OK(reply, run({Statement("SELECT 1 AS a, 2 AS a"), Statement("SELECT id FROM t")}));
        QCOMPARE(m_server->requests().size(), std::size_t{2});
        QCOMPARE(columnsOf(*reply, 0), (std::vector<std::string>{"a", "a"}));
        QCOMPARE(reply->statements[0].rows->cell(0, 1).integer(), std::int64_t{2});
        QCOMPARE(columnsOf(*reply, 1), std::vector<std::string>{"id"});
        QCOMPARE(reply->statements[1].rows->rowCount(), std::size_t{0});
        QVERIFY(reply->notices.empty());
    }

    void columnsThatStayLostAreTold()
    {
        m_server->answer(answerOf({item("[]", "[]"), count(1)}));
        m_server->answer(answerOf({}));
        D1_AWAIT_OK(reply, run({Statement("SELECT id FROM t")}));
        QVERIFY(hasNotice(*reply, "does not tell the columns of an empty result"));
        QVERIFY(columnsOf(*reply, 0).empty());
    }

    void emptyQueryPlanNeedsNoQuestion()
    {
        m_server->answer(answerOf({item("[]", "[]")}));
        D1_AWAIT_OK(reply, run({Statement("EXPLAIN QUERY PLAN SELECT 1")}));
        QCOMPARE(columnsOf(*reply, 0), (std::vector<std::string>{"id", "parent", "notused", "detail"}));
        QCOMPARE(m_server->requests().size(), std::size_t{1});
    }

    void columnsNamedByNumbersAreTold_data()
    {
        QTest::addColumn<QByteArray>("columns");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("number among names") << QByteArray(R"(["1","a"])") << true;
        QTest::newRow("numbers alone") << QByteArray(R"(["1","2"])") << false;
        QTest::newRow("names alone") << QByteArray(R"(["a","b1"])") << false;
        QTest::newRow("negative or empty") << QByteArray(R"(["-1",""])") << false;
    }

    void columnsNamedByNumbersAreTold()
    {
        QFETCH(QByteArray, columns);
        QFETCH(bool, isTold);
        m_server->answer(answerOf({item(columns, "[[1,2]]"), count(2)}));
        D1_AWAIT_OK(reply, run({Statement("SELECT * FROM t")}));
        QCOMPARE(hasNotice(*reply, "whole numbers first"), isTold);
    }

    void oneNoticeIsEnough()
    {
        const QByteArray moved = item(R"(["1","a"])", "[[1,2]]");
        m_server->answer(answerOf({moved, count(2), moved, count(2)}));
        D1_AWAIT_OK(reply, run({Statement("SELECT * FROM t"), Statement("SELECT * FROM u")}));
        QCOMPARE(reply->notices.size(), std::size_t{1});
    }

    void wrongNumberOfResultsLeavesTheOutcomeUnknown_data()
    {
        QTest::addColumn<int>("results");
        QTest::newRow("none") << 0;
        QTest::newRow("one for each statement, none for its columns") << 1;
        QTest::newRow("more") << 3;
    }

    void wrongNumberOfResultsLeavesTheOutcomeUnknown()
    {
        QFETCH(int, results);
        QByteArrayList items;
        for (int i = 0; i < results; ++i)
            items.append(item(R"(["a"])", "[[1]]"));
        m_server->answer(answerOf(items));
        D1_AWAIT_ERROR(error, run({Statement("SELECT a FROM t")}));
        QCOMPARE(error.facts.delivery, Delivery::Unknown);
        QVERIFY2(error.facts.message.starts_with("wrangler dev answered 2 questions with "),
                 error.facts.message.c_str());
    }

    void changesBelongToTheOneWrite_data()
    {
        QTest::addColumn<QByteArray>("write");
        QTest::addColumn<bool>("hasRowId");
        QTest::newRow("insert") << QByteArray("INSERT INTO t VALUES (1)") << true;
        QTest::newRow("update") << QByteArray("UPDATE t SET a = 1") << false;
        QTest::newRow("delete") << QByteArray("DELETE FROM t") << false;
    }

    void changesBelongToTheOneWrite()
    {
        QFETCH(QByteArray, write);
        QFETCH(bool, hasRowId);
        m_server->answer(answerOf({item(R"(["a"])", "[[7]]", wroteThree)}));
        D1_AWAIT_OK(reply, run({Statement(write.toStdString()), Statement("SELECT a FROM t")}));
        QCOMPARE(m_server->requests().size(), std::size_t{1});
        QCOMPARE(reply->statements.at(0).meta.changes, std::optional<std::int64_t>(3));
        QCOMPARE(reply->statements[0].meta.lastRowId.has_value(), hasRowId);
        QVERIFY(!reply->statements.at(1).meta.changes);
        QVERIFY(!reply->statements[1].meta.lastRowId);
        QCOMPARE(reply->statements[1].rows->cell(0, 0).integer(), std::int64_t{7});
        QVERIFY(reply->notices.empty());
    }

    void changesOfSeveralWritesAreToldTogether()
    {
        m_server->answer(answerOf({item("[]", "[]", wroteThree)}));
        D1_AWAIT_OK(reply, run({Statement("DELETE FROM t"), Statement("INSERT INTO t VALUES (1) RETURNING a"),
                                Statement("CREATE TABLE u(a)")}));
        QVERIFY(hasNotice(*reply, "tells the changed rows of a batch together: 3."));
        QVERIFY(hasNotice(*reply, "returns only the rows of a batch's last statement"));
        for (const StatementReply &statement : reply->statements)
            QVERIFY(!statement.meta.changes && !statement.meta.lastRowId);
        QCOMPARE(reply->statements.size(), std::size_t{3});
    }

    void batchAnsweredWithNothingLeavesTheOutcomeUnknown()
    {
        m_server->answer(answerOf({}));
        D1_AWAIT_ERROR(error, run({Statement("DELETE FROM t"), Statement("DELETE FROM u")}));
        QCOMPARE(error.facts.delivery, Delivery::Unknown);
        QVERIFY(error.facts.message.contains("check what was done"));
    }

    void errorOfAJoinedBatchHasNoPlace()
    {
        m_server->answer(FaultAnswer::d1Error(500, 10001,
                                              "D1_ERROR: near \"x\": syntax error at offset 9: SQLITE_ERROR"
                                              "\n    at D1DatabaseObject (file:///x.js:1:1)"));
        D1_AWAIT_ERROR(error, run({Statement("DELETE FROM t"), Statement("DELETE x")}));
        QVERIFY(!error.facts.byteOffset);
        QVERIFY(!error.facts.message.contains('\n'));
    }

    void stoppedQuestionBehindAWriteDoesNotMakeItLookUndone()
    {
        CancelSource source;
        m_server->answer(answerOf({item("[]", "[]", wroteThree)}));
        m_server->answerWith([&source](const FaultRequest &) {
            source.cancel();
            return FaultAnswer::hang();
        });
        D1_AWAIT_OK(reply, run({Statement("DELETE FROM t"), Statement("SELECT a FROM t")}, source.token()));
        QCOMPARE(m_server->requests().size(), std::size_t{2});
        QCOMPARE(reply->statements.at(0).meta.changes, std::optional<std::int64_t>(3));
        QVERIFY(hasNotice(*reply, "does not tell the columns of an empty result"));
    }

    void stoppedQuestionBehindAReadStopsTheRead()
    {
        CancelSource source;
        m_server->answer(answerOf({item("[]", "[]"), count(1)}));
        m_server->answerWith([&source](const FaultRequest &) {
            source.cancel();
            return FaultAnswer::hang();
        });
        D1_AWAIT_ERROR(error, run({Statement("SELECT a FROM t")}, source.token()));
        QCOMPARE(error.facts.stoppedBy, StoppedBy::Caller);
    }

    void wrongBatchIsRefusedBeforeAnythingIsSent_data()
    {
        QTest::addColumn<QByteArrayList>("statements");
        QTest::addColumn<int>("index");
        QTest::newRow("none") << QByteArrayList() << -1;
        QTest::newRow("empty text") << QByteArrayList{" -- nothing"} << 0;
        QTest::newRow("two in one") << QByteArrayList{"SELECT 1", "SELECT 2; SELECT 3"} << 1;
        QTest::newRow("value missing") << QByteArrayList{"DELETE FROM t", "DELETE FROM t WHERE a = ?"} << 1;
        QTest::newRow("too long together")
            << QByteArrayList{"DELETE FROM t WHERE a = '" + QByteArray(60'000, 'x') + "'",
                              "DELETE FROM t WHERE a = '" + QByteArray(60'000, 'y') + "'"}
            << -1;
    }

    void wrongBatchIsRefusedBeforeAnythingIsSent()
    {
        QFETCH(QByteArrayList, statements);
        QFETCH(int, index);
        std::vector<Statement> batch;
        for (const QByteArray &statement : statements)
            batch.emplace_back(statement.toStdString());
        D1_AWAIT_ERROR(error, run(std::move(batch)));
        QCOMPARE(error.facts.delivery, Delivery::NotSent);
        QCOMPARE(error.facts.statementIndex, index < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(index)));
        QVERIFY(m_server->requests().empty());
    }

private:
    /// The server and the batch live in the coroutine's frame, and so to the end of the run.
    QCoro::Task<Result<Reply>> run(std::vector<Statement> statements, CancelToken cancel = {})
    {
        WranglerServer server(&m_network, m_server->url());
        CallLimits limits(10s, std::move(cancel));
        OldGenerationBatch batch(server, m_server->url(QStringLiteral("/raw")), std::move(statements),
                                 std::move(limits));
        co_return co_await batch.run();
    }

    nlohmann::json sentBody(std::size_t request) const
    {
        return nlohmann::json::parse(m_server->requests().at(request).body.toStdString());
    }

    QNetworkAccessManager m_network;
    std::unique_ptr<FaultServer> m_server;
};

QTEST_GUILESS_MAIN(tst_OldGenerationBatch)
#include "tst_oldgenerationbatch.moc"
