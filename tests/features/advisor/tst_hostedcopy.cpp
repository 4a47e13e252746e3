// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/embeddedconnection.h"
#include "core/systemclock.h"
#include "features/advisor/hostedcopy/hostedcopy.h"
#include "features/advisor/scratch/scratchdatabase.h"
#include "features/advisor/scratch/scratchschema.h"
#include "odddatabase.h"
#include "service/querylog.h"
#include "support/await.h"
#include "support/exactcontent.h"

#include <QFile>

using namespace d1;
using namespace d1::advisor;
using namespace d1::test;

class tst_HostedCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QFile::remove(QString::fromStdString(m_copy));
        Session::Parts parts;
        parts.identity = {"d1:odd", "odd", Environment::Development};
        parts.primary = std::make_unique<EmbeddedConnection>(m_odd.path());
        parts.clock = &m_clock;
        parts.log = &m_log;
        m_session = Session::create(std::move(parts));
    }

    void cleanup() { await(m_session->close()); }

    void copyIsExact()
    {
        std::int64_t told = 0;
        const auto rows = await(
            copyIntoFile(m_session, m_copy, {}, [&told](const ExportProgress &progress) { told = progress.rows; }, {}));
        QVERIFY2(rows, reason(rows).constData());
        QCOMPARE(told, *rows);
        QVERIFY(*rows >= 20'000);
        QCOMPARE(exactContentOf(QString::fromStdString(m_copy)), exactContentOf(QString::fromStdString(m_odd.path())));
    }

    void statisticsComeWithIt()
    {
        Result<ScratchDatabase> odd = ScratchDatabase::open(m_odd.path());
        QVERIFY(odd->run("ANALYZE lines"));
        QVERIFY(await(copyIntoFile(m_session, m_copy, {}, [](const ExportProgress &) {}, {})));
        Result<ScratchDatabase> copy = ScratchDatabase::open(m_copy);
        QVERIFY(!statisticsOf(*odd).empty());
        QVERIFY(statisticsOf(*copy) == statisticsOf(*odd));
    }

    void costIsKnownBefore()
    {
        const auto cost = await(copyCost(m_session, {}));
        QVERIFY2(cost, reason(cost).constData());
        QVERIFY(cost->rows >= 12'000); // "order", lines and log; pairs has no rowid to go by
        QVERIFY(cost->rows < 30'000);
        QCOMPARE(cost->dollars(), static_cast<double>(cost->rows) * 1e-9);
        QVERIFY(cost->refusal({}).empty());
        QVERIFY(cost->refusal({1'000, 1'000'000'000}).starts_with("The database has about "));
        QVERIFY(CopyCost({1, false, 2'000'000'000}).refusal({}).contains("2,000 MB"));
    }

    void whatIsLargerThanThoughtEndsWithASentence()
    {
        const auto rows =
            await(copyIntoFile(m_session, m_copy, {5'000, 1'000'000'000}, [](const ExportProgress &) {}, {}));
        QVERIFY(!rows);
        QCOMPARE(rows.error().verdict.kind, ErrorKind::Limit);
        QVERIFY(rows.error().facts.message.contains("ask without a copy"));
    }

    void cancellingEndsIt()
    {
        CancelSource cancel;
        const auto rows = await(copyIntoFile(
            m_session, m_copy, {}, [&cancel](const ExportProgress &) { cancel.cancel(); }, cancel.token()));
        QVERIFY(!rows);
        QCOMPARE(rows.error().verdict.kind, ErrorKind::Cancelled);
    }

    void noRoomIsTold()
    {
        const auto rows = await(copyIntoFile(m_session, "/nowhere/copy.sqlite", {}, [](const ExportProgress &) {}, {}));
        QVERIFY(!rows);
        QVERIFY(rows.error().facts.message.contains("no room"));
    }

private:
    const OddDatabase m_odd;
    QTemporaryDir m_folder;
    std::string m_copy = m_folder.filePath(QStringLiteral("copy.sqlite")).toStdString();
    SystemClock m_clock;
    QueryLog m_log;
    SessionPtr m_session;
};

QTEST_GUILESS_MAIN(tst_HostedCopy)
#include "tst_hostedcopy.moc"
