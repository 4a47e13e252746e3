// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/cloudflare/cloudflareconnection.h"
#include "features/advisor/hostedcopy/hostedcopy.h"
#include "service/querylog.h"
#include "support/await.h"
#include "support/exactcontent.h"
#include "support/fakeclock.h"
#include "support/faultserver.h"
#include "support/hostedd1.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>

using namespace d1;
using namespace d1::advisor;
using namespace d1::test;

namespace {

constexpr auto script = R"sql(
CREATE TABLE parts (id INTEGER PRIMARY KEY, name TEXT, price REAL, seal BLOB);
CREATE TABLE pairs (a TEXT, b INTEGER, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE TABLE empty (x);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12000)
  INSERT INTO parts SELECT i, 'part ' || i, i / 7.0, CASE WHEN i % 5 = 0 THEN zeroblob(i % 40) END FROM n;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000)
  INSERT INTO pairs SELECT 'pair ' || (i % 97), 9007199254740000 + i FROM n;
CREATE INDEX idx_parts_name ON parts (name);
)sql";

} // namespace

/// A copy of a database at Cloudflare, while the way to it fails: it is exact, or it ends with a sentence.
class tst_HostedCopyFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<FaultServer>();
        m_hosted = std::make_unique<HostedD1>();
        QVERIFY(m_hosted->file().runScript(script));
        m_server->answerAlwaysWith([this](const FaultRequest &request) { return m_hosted->answer(request); });
        CloudflareApi api(&m_network, m_server->url(QString::fromLatin1(HostedD1::BasePath)),
                          *ApiToken::fromText(HostedD1::Token));
        Session::Parts parts;
        parts.primary =
            std::make_unique<CloudflareConnection>(std::move(api), HostedD1::AccountId, HostedD1::DatabaseId);
        parts.clock = &m_clock;
        parts.log = &m_log;
        m_session = Session::create(std::move(parts));
    }
    void cleanup() { await(m_session->close()); }

    void copyIsExactAllTheSame_data()
    {
        QTest::addColumn<FaultAnswer>("fault");
        QTest::addColumn<bool>("executes");
        QTest::newRow("reset before it was read") << FaultAnswer::resetUnread() << false;
        QTest::newRow("answer lost") << FaultAnswer::executedThenReset() << true;
        QTest::newRow("closed instead of an answer") << FaultAnswer::executedThenClosed() << true;
        QTest::newRow("answer cut off") << FaultAnswer::json(R"({"success":true,"result":[]})").truncatedAfter(9)
                                        << true;
        QTest::newRow("too many requests") << FaultAnswer::empty(429).withHeader("retry-after", "7") << false;
        QTest::newRow("overloaded") << FaultAnswer::d1Error(429, 7429,
                                                            "D1 DB is overloaded. Requests queued for too long.")
                                    << false;
        QTest::newRow("bad gateway") << FaultAnswer::html("<html><body>Bad gateway</body></html>", 502) << true;
        QTest::newRow("unavailable") << FaultAnswer::empty(503) << true;
        QTest::newRow("connection lost inside") << FaultAnswer::d1Error(500, 7500, "Network connection lost.") << true;
    }
    void copyIsExactAllTheSame()
    {
        constexpr int everyWhich = 3;
        QFETCH(const FaultAnswer, fault);
        QFETCH(const bool, executes);
        int asked = 0;
        int faults = 0;
        m_server->answerAlwaysWith([&](const FaultRequest &request) {
            if (++asked % everyWhich != 0)
                return m_hosted->answer(request);
            ++faults;
            if (executes)
                static_cast<void>(m_hosted->answer(request));
            return fault;
        });
        std::int64_t told = 0;
        const auto rows = await(
            copyIntoFile(m_session, copy(), {}, [&told](const ExportProgress &progress) { told = progress.rows; }, {}));
        QVERIFY2(rows, reason(rows).constData());
        QVERIFY2(faults > 2, QByteArray::number(faults));
        QCOMPARE(*rows, std::int64_t{18'000});
        QCOMPARE(told, *rows);
        QCOMPARE(exactContentOf(QString::fromStdString(copy())), exactContentOf(m_hosted->file().path()));
    }

    void cancellingInTheMiddleAsksNoMore()
    {
        CancelSource cancel;
        std::size_t askedWhenCancelled = 0;
        const auto rows = await(copyIntoFile(
            m_session, copy(), {},
            [&](const ExportProgress &progress) {
                if (progress.rows == 0 || askedWhenCancelled > 0)
                    return;
                askedWhenCancelled = m_server->requests().size();
                cancel.cancel();
            },
            cancel.token()));
        QVERIFY(askedWhenCancelled > 0);
        QVERIFY(!rows);
        QCOMPARE(rows.error().verdict.kind, ErrorKind::Cancelled);
        QCOMPARE(rows.error().facts.message, "Stopped while the database was being copied.");
        QVERIFY(m_server->requests().size() <= askedWhenCancelled + 1); // one may have been on its way
    }

    void whatDoesNotPassEndsItWithItsReason_data()
    {
        QTest::addColumn<FaultAnswer>("fault");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("token revoked") << FaultAnswer::d1Error(401, 10000, "Authentication error") << ErrorKind::Auth;
        QTest::newRow("dropped meanwhile")
            << FaultAnswer::d1Error(404, 7404, "The database db could not be found") << ErrorKind::NotFound;
    }
    void whatDoesNotPassEndsItWithItsReason()
    {
        QFETCH(const FaultAnswer, fault);
        QFETCH(const ErrorKind, kind);
        constexpr int last = 4;
        int asked = 0;
        m_server->answerAlwaysWith(
            [&](const FaultRequest &request) { return ++asked > last ? fault : m_hosted->answer(request); });
        const auto rows = await(copyIntoFile(m_session, copy(), {}, [](const ExportProgress &) {}, {}));
        QVERIFY(!rows);
        QCOMPARE(rows.error().verdict.kind, kind);
        QVERIFY(!rows.error().facts.message.empty());
        QCOMPARE(asked, last + 1);
    }

private:
    [[nodiscard]] std::string copy() const { return m_folder->filePath(QStringLiteral("copy.sqlite")).toStdString(); }

    FakeClock m_clock;
    QueryLog m_log;
    QNetworkAccessManager m_network;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<HostedD1> m_hosted;
    SessionPtr m_session;
};

Q_DECLARE_METATYPE(d1::test::FaultAnswer)
Q_DECLARE_METATYPE(d1::ErrorKind)

QTEST_GUILESS_MAIN(tst_HostedCopyFaults)
#include "tst_hostedcopyfaults.moc"
