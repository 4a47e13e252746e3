// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/cloudflare/cloudflareconnection.h"
#include "support/await.h"
#include "support/d1fixture.h"
#include "testapi.h"

#include <QNetworkAccessManager>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;

class tst_CloudflareConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_server = std::make_unique<FaultServer>(); }
    void cleanup() { m_server.reset(); }

    void requestIsOnePostOfTheStatement()
    {
        m_server->answer(d1Fixture("real-raw-success").answer());
        const auto database = connection();
        D1_AWAIT_OK(reply, database->execute(Request(Statement("SELECT id, email FROM users WHERE id = ?", {"1"}))));
        QCOMPARE(m_server->requests().size(), 1U);
        const FaultRequest request = m_server->requests().front();
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.path, QByteArray("/client/v4/accounts/acc_1/d1/database/db-uuid/raw"));
        QCOMPARE(request.header("authorization"), QByteArray("Bearer ") + Token);
        QCOMPARE(request.body, QByteArray(R"({"sql":"SELECT id, email FROM users WHERE id = ?","params":["1"]})"));

        QCOMPARE(reply->statements.size(), 1U);
        const StatementReply &statement = reply->statements.front();
        QCOMPARE(statement.rows->cell(0, 1).bytes(), "a@x.org");
        QCOMPARE(statement.meta.region, "WEUR");
        QCOMPARE(statement.meta.rowsRead, std::optional<std::int64_t>(31));
        QVERIFY(!statement.meta.changes);
        QVERIFY(!statement.meta.lastRowId);
        QVERIFY(reply->attempts.empty());
    }

    void severalStatementsAreOneBatch()
    {
        m_server->answer(d1Fixture("real-raw-batch-success").answer());
        const std::vector<Statement> batch{Statement("INSERT INTO users(email) VALUES(?)", {"b@x.org"}),
                                           Statement("SELECT count(*) AS n FROM users")};
        D1_AWAIT_OK(reply, connection()->execute(Request(batch, Intent::Write)));
        const auto body = nlohmann::json::parse(m_server->requests().front().body.toStdString());
        QCOMPARE(body["batch"].size(), 2U);
        QCOMPARE(reply->statements.size(), 2U);
        QCOMPARE(reply->statements[0].meta.changes, std::optional<std::int64_t>(1));
        QCOMPARE(reply->statements[0].meta.lastRowId, std::optional<std::int64_t>(3));
        QCOMPARE(reply->statements[1].rows->cell(0, 0).integer(), 3);
    }

    void twentyRequestsShareOneConnection()
    {
        m_server->answerAlways(d1Fixture("real-raw-success").answer().gzipped());
        const auto database = connection();
        for (int i = 0; i < 20; ++i) {
            D1_AWAIT_OK(reply, database->execute(select()));
        }
        QCOMPARE(m_server->requests().size(), 20U);
        QCOMPARE(m_server->connections(), 1);
    }

    void everyRecordedErrorArrivesWithItsFacts_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const QByteArray &name : d1FixtureNames("real-error-*"))
            QTest::newRow(name.constData()) << name;
    }
    void everyRecordedErrorArrivesWithItsFacts()
    {
        QFETCH(const QByteArray, name);
        const D1Fixture fixture = d1Fixture(name);
        for (std::size_t i = 0; i < fixture.bodies.size(); ++i) {
            m_server->answer(fixture.answer(i));
            D1_AWAIT_ERROR(error, connection()->execute(select()));
            QCOMPARE(error.facts.httpStatus, std::optional(fixture.status));
            QCOMPARE(error.facts.delivery, Delivery::Answered);
            QCOMPARE(error.facts.d1Code.has_value(), !name.contains("html"));
            QVERIFY(!error.facts.message.empty());
            QCOMPARE(error.verdict, Verdict());
        }
    }

    void rateLimitCarriesItsWait()
    {
        m_server->answer(d1Fixture("real-error-429-rate-limit").answer());
        D1_AWAIT_ERROR(error, connection()->execute(select()));
        QCOMPARE(error.facts.retryAfter, std::optional<std::chrono::milliseconds>(30s));
    }

    void errorOffsetPointsIntoTheCallersText()
    {
        m_server->answer(FaultAnswer::d1Error(400, 7500, "near \"FRM\": syntax error at offset 30: SQLITE_ERROR"));
        const std::string sql = "-- two\nSELECT ? FRM t";
        D1_AWAIT_ERROR(error, connection()->execute(Request(Statement(sql, {std::int64_t{5}}))));
        QCOMPARE(QByteArray::fromStdString(error.facts.message), QByteArray("near \"FRM\": syntax error"));
        QCOMPARE(error.facts.byteOffset, std::optional(static_cast<std::int64_t>(sql.find("FRM"))));
        QCOMPARE(error.facts.statementIndex, std::optional<std::size_t>(0));
    }

    void failingEntryOfABatchIsNotGuessed()
    {
        m_server->answer(FaultAnswer::d1Error(400, 7500, "near \"x\": syntax error at offset 3: SQLITE_ERROR"));
        const std::vector<Statement> batch{Statement("SELECT 1"), Statement("SELxECT 2")};
        D1_AWAIT_ERROR(error, connection()->execute(Request(batch, Intent::Read)));
        QVERIFY(!error.facts.byteOffset);
        QVERIFY(!error.facts.statementIndex);
    }

    void refusedStatementIsNeverSent()
    {
        D1_AWAIT_ERROR(error, connection()->execute(Request(Statement("SELECT ?"))));
        QCOMPARE(error.facts.delivery, Delivery::NotSent);
        QCOMPARE(error.verdict.kind, ErrorKind::Syntax);
        D1_AWAIT_ERROR(nothing, connection()->execute(Request(std::vector<Statement>(), Intent::Read)));
        QCOMPARE(nothing.verdict.kind, ErrorKind::Syntax);
        QCOMPARE(m_server->connections(), 0);
    }

    void oddIdsAreNeverSent_data()
    {
        QTest::addColumn<QByteArray>("account");
        QTest::addColumn<QByteArray>("database");
        QTest::newRow("path in the account") << QByteArray("a/../b") << QByteArray("db");
        QTest::newRow("query in the database") << QByteArray("a") << QByteArray("db?x=1");
        QTest::newRow("no account") << QByteArray() << QByteArray("db");
        QTest::newRow("no database") << QByteArray("a") << QByteArray();
    }
    void oddIdsAreNeverSent()
    {
        QFETCH(const QByteArray, account);
        QFETCH(const QByteArray, database);
        CloudflareConnection odd(apiAt(*m_server, m_network), account.toStdString(), database.toStdString());
        D1_AWAIT_ERROR(error, odd.execute(select()));
        QCOMPARE(error.verdict.kind, ErrorKind::NotFound);
        QCOMPARE(m_server->connections(), 0);
    }

    void missingResultsAreAnUnknownOutcome()
    {
        m_server->answer(d1Fixture("real-raw-success").answer());
        const std::vector<Statement> batch{Statement("SELECT 1"), Statement("SELECT 2")};
        D1_AWAIT_ERROR(error, connection()->execute(Request(batch, Intent::Read)));
        QCOMPARE(error.facts.delivery, Delivery::Unknown);
        QCOMPARE(error.facts.message, "The answer holds 1 results for 2 statements.");
    }

    void truncatedAnswersAreAnUnknownOutcome_data()
    {
        const FaultAnswer whole = d1Fixture("real-raw-success").answer();
        QTest::addColumn<FaultAnswer>("scripted");
        QTest::newRow("plain") << whole.truncatedAfter(100);
        QTest::newRow("chunked") << whole.chunked().truncatedAfter(100);
        QTest::newRow("gzip") << whole.gzipped().truncatedAfter(100);
        QTest::newRow("gzip, chunked") << whole.gzipped().chunked().truncatedAfter(100);
        QTest::newRow("gzip, nothing left") << whole.gzipped().truncatedAfter(0);
    }
    void truncatedAnswersAreAnUnknownOutcome()
    {
        QFETCH(const FaultAnswer, scripted);
        m_server->answer(scripted);
        D1_AWAIT_ERROR(error, connection()->execute(insert()));
        QCOMPARE(error.facts.delivery, Delivery::Unknown);
        QCOMPARE(m_server->executions(), 1);
    }

    void lostAnswerOfAWriteIsAnUnknownOutcomeAndRanOnce()
    {
        m_server->answerAlways(FaultAnswer::executedThenReset());
        D1_AWAIT_ERROR(error, connection()->execute(insert()));
        QCOMPARE(error.facts.delivery, Delivery::Unknown);
        QCOMPARE(m_server->executions(), 1);
        QCOMPARE(m_server->requests().size(), 1U);
    }

    void deadlineAndCancelAreToldApart()
    {
        m_server->answer(FaultAnswer::hang());
        Request late = select();
        late.timeout = 50ms;
        D1_AWAIT_ERROR(timeout, connection()->execute(late));
        QCOMPARE(timeout.facts.stoppedBy, StoppedBy::Deadline);

        CancelSource source;
        m_server->answerWith([&source](const FaultRequest &) {
            source.cancel();
            return FaultAnswer::hang();
        });
        Request unwanted = select();
        unwanted.cancel = source.token();
        D1_AWAIT_ERROR(cancelled, connection()->execute(unwanted));
        QCOMPARE(cancelled.facts.stoppedBy, StoppedBy::Caller);
    }

    void refusedConnectionWasNotSent()
    {
        m_server->refuse();
        D1_AWAIT_ERROR(error, connection()->execute(select()));
        QCOMPARE(error.facts.delivery, Delivery::NotSent);
    }

    void tokenNeverLeavesInAnError_data()
    {
        QTest::addColumn<FaultAnswer>("scripted");
        const QByteArray token = Token;
        const QByteArray base64 = ("user:" + token).toBase64();
        QTest::newRow("envelope") << FaultAnswer::d1Error(400, 7500, "bad header Bearer " + token + ": SQLITE_ERROR");
        QTest::newRow("percent-encoded") << FaultAnswer::d1Error(400, 7500, "url ?t=" + token.toPercentEncoding());
        QTest::newRow("base64") << FaultAnswer::d1Error(401, 10000, "Basic " + base64);
        QTest::newRow("reference") << FaultAnswer::d1Error(500, 7500, "internal error; reference = " + token);
        QTest::newRow("plain text") << FaultAnswer::text("Authorization: Bearer " + token, 502);
        QTest::newRow("redirect") << FaultAnswer::empty(302).withHeader("Location", "http://x.example/?t=" + token);
        QTest::newRow("ray") << FaultAnswer::html("<html>", 403).withHeader("cf-ray", token);
        QTest::newRow("inner failure") << FaultAnswer::json(R"({"success":true,"result":[{"success":false,"error":")"
                                                            + token + R"("}]})");
    }
    void tokenNeverLeavesInAnError()
    {
        QFETCH(const FaultAnswer, scripted);
        m_server->answer(scripted);
        D1_AWAIT_ERROR(error, connection()->execute(select()));
        const ErrorFacts &facts = error.facts;
        const auto all = QByteArray::fromStdString(facts.message + '\n' + facts.requestId + '\n' + facts.sqliteCode
                                                   + facts.sqliteExtendedCode);
        const QByteArray token = Token;
        for (const QByteArray &form : {token, token.toPercentEncoding(), token.toBase64().left(20),
                                       ("user:" + token).toBase64().mid(8, 20), token.left(20)})
            QVERIFY2(!all.contains(form), all.constData());
        QVERIFY2(all.contains("[secret]"), all.constData());
    }

    void localRefusalHidesTheTokenToo()
    {
        const std::string sql = std::string("SELECT '") + Token;
        m_server->answer(
            FaultAnswer::d1Error(400, 7500, "unrecognized token: \"'" + QByteArray(Token) + "\": SQLITE_ERROR"));
        D1_AWAIT_ERROR(error, connection()->execute(Request(Statement(sql))));
        QVERIFY(!QByteArray::fromStdString(error.facts.message).contains(Token));
    }

    void capabilitiesSayWhatHostedD1Is()
    {
        const Capabilities capabilities = connection()->capabilities();
        QVERIFY(capabilities.billed);
        QVERIFY(capabilities.atomicBatches);
        QVERIFY(capabilities.duplicateColumns);
        QVERIFY(!capabilities.exactIntegers);
        QVERIFY(!capabilities.stopsOnCancel);
    }

private:
    [[nodiscard]] std::unique_ptr<CloudflareConnection> connection()
    {
        return std::make_unique<CloudflareConnection>(apiAt(*m_server, m_network), "acc_1", "db-uuid");
    }
    [[nodiscard]] static Request select() { return Request(Statement("SELECT id, email FROM users")); }
    [[nodiscard]] static Request insert()
    {
        return Request(Statement("INSERT INTO users(email) VALUES('c@x.org')"), Intent::Write);
    }

    QNetworkAccessManager m_network;
    std::unique_ptr<FaultServer> m_server;
};

QTEST_GUILESS_MAIN(tst_CloudflareConnection)
#include "tst_cloudflareconnection.moc"
