// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostedfixture.h"
#include "support/await.h"
#include "support/d1fixture.h"

#include <QBuffer>

using namespace d1;
using namespace d1::test;
using Routes = QList<QByteArray>;

class tst_HostedExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<HostedFixture>();
        QVERIFY(m->hosted.file().runScript("CREATE TABLE t (n); CREATE TABLE u (n); INSERT INTO t VALUES (1), ('x')"));
        m_file.close();
        m_file.setData({});
        QVERIFY(m_file.open(QIODevice::ReadWrite));
    }
    void cleanup() { m.reset(); }

    void exportIsMadeAndFetchedAtOnce()
    {
        std::vector<HostedProgress> told;
        HostedExportJob job(&m_file);
        job.terms.progress = [&told](const HostedProgress &progress) { told.push_back(progress); };
        D1_AWAIT_OK(end, m->database->exportTo(job));
        QCOMPARE(m->routes(), (Routes{"POST export", "POST export", "POST export", "POST export", "GET storage"}));
        const QByteArray all = m->hosted.file().dump({}, true, true);
        QCOMPARE(m_file.data(), all);
        QCOMPARE(end->bytes, all.size());
        QCOMPARE(end->filename, "x-dump.sql");
        QCOMPARE(m->server.requests().back().header("authorization"), QByteArray());
        QCOMPARE(told.back().stage, HostedProgress::Stage::Downloading);
        QCOMPARE(told.back().totalBytes, std::optional<std::int64_t>(all.size()));
    }

    void onlyWhatIsAskedForIsExported()
    {
        HostedExportJob job(&m_file);
        job.tables = {"u"};
        job.data = false;
        D1_AWAIT_OK(end, m->database->exportTo(job));
        QCOMPARE(m_file.data(), m->hosted.file().dump({"u"}, true, false));
        for (const FaultRequest &request : m->server.requests()) {
            if (request.method == "POST")
                QVERIFY(request.body.contains(R"("dump_options":{"no_data":true,"tables":["u"]})"));
        }
    }

    void lostLastAnswerCostsAnotherExport()
    {
        m->hosted.jobs().setPolls(0);
        m->answerTruly();
        m->answerAndLose();
        D1_AWAIT_OK(end, m->database->exportTo(HostedExportJob(&m_file)));
        QCOMPARE(m->routes(),
                 (Routes{"POST export", "POST export", "POST export", "POST export", "POST export", "GET storage"}));
    }

    void brokenDownloadGoesOnWhereItBroke()
    {
        m->answerTruly(4);
        m->server.answerWith(
            [this](const FaultRequest &request) { return m->hosted.answer(request).truncatedAfter(30); });
        D1_AWAIT_OK(end, m->database->exportTo(HostedExportJob(&m_file)));
        QCOMPARE(m->server.requests().back().header("range"), QByteArray("bytes=30-"));
        QCOMPARE(m_file.data(), m->hosted.file().dump({}, true, true));
    }

    void serverThatCannotGoOnStartsOver()
    {
        const QByteArray all = m->hosted.file().dump({}, true, true);
        m->answerTruly(4);
        m->server.answer(FaultAnswer::bytes(all).truncatedAfter(30));
        m->server.answer(FaultAnswer::bytes(all));
        D1_AWAIT_OK(end, m->database->exportTo(HostedExportJob(&m_file)));
        QCOMPARE(m_file.data(), all);
        QCOMPARE(end->bytes, all.size());
    }

    void virtualTablesAreRefusedInCloudflaresWords()
    {
        m->hosted.jobs().failNext("D1 Export error: cannot export databases with Virtual Tables (fts5)");
        D1_AWAIT_ERROR(error, m->database->exportTo(HostedExportJob(&m_file)));
        QCOMPARE(error.facts.message, "D1 Export error: cannot export databases with Virtual Tables (fts5)");
        QVERIFY(!error.verdict.outcomeUnknown);
        QVERIFY(!error.verdict.retryable);
    }

    void recordedFlowIsUnderstood()
    {
        const D1Fixture flow = d1Fixture("real-export-flow");
        for (const std::size_t step : {0U, 1U, 4U})
            m->server.answer(flow.answer(step));
        D1_AWAIT_ERROR(error, m->database->exportTo(HostedExportJob(&m_file)));
        QVERIFY(QByteArray::fromStdString(error.facts.message).contains("Virtual Tables"));
    }

    void deviceThatRefusesEndsTheDownload()
    {
        m_file.close();
        QVERIFY(m_file.open(QIODevice::ReadOnly));
        QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
        D1_AWAIT_ERROR(error, m->database->exportTo(HostedExportJob(&m_file)));
        QCOMPARE(error.verdict.kind, ErrorKind::Limit);
        QVERIFY(QByteArray::fromStdString(error.facts.message).contains("make room"));
        QCOMPARE(m->routes().count("GET storage"), 1);
    }

    void expiredAddressSaysToStartAgain()
    {
        m->answerTruly(4);
        m->server.answer(FaultAnswer::text("<Error><Code>AccessDenied</Code></Error>", 403));
        D1_AWAIT_ERROR(error, m->database->exportTo(HostedExportJob(&m_file)));
        QVERIFY2(QByteArray::fromStdString(error.facts.message).contains("start again"), error.facts.message.c_str());
        QVERIFY(m_file.data().isEmpty());
    }

    void cancelledExportLeavesNothingUnknown()
    {
        CancelSource cancel;
        m->answerTruly();
        m->server.answerWith([&](const FaultRequest &) {
            cancel.cancel();
            return FaultAnswer::hang();
        });
        HostedExportJob job(&m_file);
        job.terms.cancel = cancel.token();
        D1_AWAIT_ERROR(error, m->database->exportTo(job));
        QCOMPARE(error.verdict.kind, ErrorKind::Cancelled);
        QVERIFY(!error.verdict.outcomeUnknown);
    }

private:
    QBuffer m_file;
    std::unique_ptr<HostedFixture> m;
};

QTEST_GUILESS_MAIN(tst_HostedExport)
#include "tst_hostedexport.moc"
