// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/cloudflare/cloudflareconnection.h"
#include "features/importer/job/chunkfeed.h"
#include "features/importer/job/hostedwriter.h"
#include "features/importer/job/importpreparation.h"
#include "features/importer/job/importrun.h"
#include "importfixture.h"
#include "service/hosteddatabase.h"
#include "support/await.h"
#include "support/fakeclock.h"
#include "support/faultserver.h"
#include "support/hostedd1.h"

#include <QNetworkAccessManager>

using namespace d1;
using namespace d1::test;

class tst_HostedWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FaultServer>();
        m_hosted = std::make_unique<HostedD1>();
        m_server->answerAlwaysWith([this](const FaultRequest &request) { return m_hosted->answer(request); });
        m_clock = std::make_unique<FakeClock>();
        const CloudflareApi api(&m_network, m_server->url(QString::fromLatin1(HostedD1::BasePath)),
                                *ApiToken::fromText(HostedD1::Token));
        Session::Parts parts;
        parts.identity.target = "d1:shop";
        parts.primary = std::make_unique<CloudflareConnection>(api, HostedD1::AccountId, HostedD1::DatabaseId);
        auto files = std::make_unique<DatabaseApi>(&m_network, api, HostedD1::AccountId, HostedD1::DatabaseId);
        parts.hosted = HostedDatabase::create(std::move(files), nullptr, m_clock.get());
        parts.clock = m_clock.get();
        parts.log = &m_log;
        m_session = Session::create(std::move(parts));
        QVERIFY(m_hosted->file().runScript(
            "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, n INTEGER CHECK (n < 1000), b BLOB)"));
    }
    void cleanup() { m_session.reset(); }

    void rowsArriveAsTheyAreInOneFile()
    {
        const ImportOutcome outcome = run("id,name,n\n1,it's,5\n2,,\n3,\"a\nb; -- c\",-7\n4,?1,9\n");
        QVERIFY2(!outcome.error, outcome.error ? outcome.error->facts.message.c_str() : "");
        QCOMPARE(outcome.inserted, std::uint64_t{4});
        QCOMPARE(text("SELECT group_concat(id || quote(name) || quote(n), ' ') FROM t ORDER BY id"),
                 "1'it''s'5 2NULLNULL 3'a\nb; -- c'-7 4'?1'9");
        QCOMPARE(m_hosted->jobs().imports(), 1);
        QCOMPARE(text("SELECT CAST(count(*) AS TEXT) FROM sqlite_schema WHERE name = 'd1_console_imports'"), "0");
    }

    void lostLastAnswerAppliesNothingTwice()
    {
        m_hosted->jobs().setPolls(0);
        loseAnswerTo("\"action\":\"poll\"");
        const ImportOutcome outcome = run(manyRows(500));
        QVERIFY2(!outcome.error, outcome.error ? outcome.error->facts.message.c_str() : "");
        QCOMPARE(outcome.inserted, std::uint64_t{500});
        QCOMPARE(m_hosted->jobs().imports(), 1);
        QCOMPARE(text("SELECT CAST(count(*) AS TEXT) FROM t"), "500");
    }

    void importThatWasTakenBackIsSentAgain()
    {
        m_hosted->jobs().failNext("{\"D1_RESET_DO\":true}");
        const ImportOutcome outcome = run(manyRows(500));
        QVERIFY2(!outcome.error, outcome.error ? outcome.error->facts.message.c_str() : "");
        QCOMPARE(text("SELECT CAST(count(*) AS TEXT) FROM t"), "500");
        QCOMPARE(m_hosted->jobs().imports(), 1);
        QVERIFY(outcome.retries >= 1);
    }

    void badRowCostsARow()
    {
        const ImportOutcome outcome = run("id,name,n\n1,a,1\n2,b,5000\n3,c,3\n");
        QCOMPARE(outcome.badCount, std::uint64_t{1});
        QCOMPARE(outcome.bad.front().line, std::uint64_t{3});
        QCOMPARE(text("SELECT group_concat(id) FROM t"), "1,3");
    }

    void collisionTakesEverythingBack()
    {
        QVERIFY(m_hosted->file().runScript("INSERT INTO t (id) VALUES (2)"));
        const ImportOutcome outcome = run("id,name,n\n1,a,1\n2,b,2\n3,c,3\n");
        QVERIFY(outcome.error.has_value());
        QCOMPARE(text("SELECT group_concat(id) FROM t"), "2");
        QCOMPARE(outcome.keptRows, std::uint64_t{0});
    }

    void valueTooLargeForAStatementGoesAsABatch()
    {
        const ImportOutcome outcome = run("id,name,n\n1,a,1\n2," + std::string(150'000, 'x') + ",2\n3,c,3\n");
        QVERIFY2(!outcome.error, outcome.error ? outcome.error->facts.message.c_str() : "");
        QCOMPARE(text("SELECT group_concat(id || ':' || length(name), ' ') FROM t"), "1:1 2:150000 3:1");
    }

    void fullPartsAreImportedOneAfterTheOther()
    {
        const auto plan = std::make_shared<const ImportPlan>(planFor(manyRows(5'000)));
        HostedWriter writer(m_session, plan, m_clock.get(), 60'000);
        D1_AWAIT_OK(begun, writer.begin("job", {}));
        D1_AWAIT_OK(reader, openBlocks(plan->file, plan->dialect, plan->columns, {}));
        ChunkFeed feed(*reader);
        while (true) {
            D1_AWAIT_OK(block, feed.next(writer.limits()));
            if (!*block)
                break;
            FileBlock one = **block;
            D1_AWAIT_OK(outcome, writer.write(std::move(one), 0, {}));
        }
        D1_AWAIT_OK(rest, writer.flush(0, {}));
        D1_AWAIT_OK(state, writer.finish("job", {}));
        QCOMPARE(state->loaded, std::uint64_t{5'000});
        QVERIFY(m_hosted->jobs().imports() >= 2);
        QCOMPARE(text("SELECT CAST(sum(n) AS TEXT) FROM t"), std::to_string(5'000 * 7));
    }

    void everyStatementOfAPartIsShortEnough()
    {
        static_cast<void>(run(manyRows(5'000)));
        for (const FaultRequest &request : m_server->requests()) {
            if (request.method != "PUT")
                continue;
            for (const QByteArray &statement : request.body.split('\n'))
                QVERIFY2(statement.size() <= 100'000, QByteArray::number(statement.size()).constData());
        }
    }

    void databaseElsewhereIsRefused()
    {
        ImportFixture local("CREATE TABLE t (id)");
        ImportRequest request = ImportFixture::request(local.csv("id\n1\n"));
        request.wishes.viaCloudflare = true;
        const Result<ImportPlan> plan = local.plan(request);
        QVERIFY(!plan.has_value());
        QVERIFY(plan.error().facts.message.contains("for databases at Cloudflare"));
    }

private:
    [[nodiscard]] static std::string manyRows(int count)
    {
        std::string csv = "id,name,n\n";
        for (int i = 1; i <= count; ++i)
            csv += std::to_string(i) + ",name of " + std::to_string(i) + ",7\n";
        return csv;
    }
    [[nodiscard]] ImportPlan planFor(const std::string &content)
    {
        ImportRequest request = ImportFixture::request(m_files.csv(content));
        request.wishes.viaCloudflare = true;
        const Result<ImportPlan> plan = await(prepareImport(request, m_session, CancelToken()));
        if (!plan)
            qFatal("%s", plan.error().facts.message.c_str());
        return *plan;
    }
    ImportOutcome run(const std::string &content)
    {
        const auto run = std::make_shared<ImportRun>(m_session, m_clock.get(), m_files.journal(), planFor(content));
        return await(run->run());
    }
    /// The first request that holds `part` is carried out and its answer lost.
    void loseAnswerTo(const QByteArray &part)
    {
        const auto isLost = std::make_shared<bool>(false);
        m_server->answerAlwaysWith([this, part, isLost](const FaultRequest &request) {
            FaultAnswer answer = m_hosted->answer(request);
            if (*isLost || !request.body.contains(part))
                return answer;
            *isLost = true;
            return FaultAnswer::executedThenReset();
        });
    }
    [[nodiscard]] std::string text(const char *sql)
    {
        const std::vector<Statement> one{Statement(sql)};
        const Result<Reply> reply = m_hosted->file().run(one);
        return reply ? std::string(reply->statements.front().rows->cell(0, 0).bytes()) : reply.error().facts.message;
    }

    ImportFixture m_files;
    QNetworkAccessManager m_network;
    QueryLog m_log;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<HostedD1> m_hosted;
    std::unique_ptr<FakeClock> m_clock;
    SessionPtr m_session;
};

QTEST_GUILESS_MAIN(tst_HostedWriter)
#include "tst_hostedwriter.moc"
