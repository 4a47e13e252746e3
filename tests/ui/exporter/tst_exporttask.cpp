// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/embeddedconnection.h"
#include "core/systemclock.h"
#include "service/querylog.h"
#include "support/await.h"
#include "support/otherprogram.h"
#include "ui/exporter/exporttask.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace d1;
using namespace d1::test;
using State = BackgroundTask::State;

class tst_ExportTask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        OtherProgram other(path("a.sqlite"));
        QVERIFY(other.run("CREATE TABLE t(id INTEGER PRIMARY KEY, v TEXT);"
                          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)"
                          "INSERT INTO t SELECT i, 'row number ' || i FROM n"));
    }

    void endTellsWhatCame()
    {
        auto task = started("t.csv");
        QVERIFY(finish(*task));
        QCOMPARE(task->state(), State::Done);
        QVERIFY2(task->detail().startsWith(QStringLiteral("60,000 rows written, 1.")), qPrintable(task->detail()));
        QCOMPARE(task->resultAction(), QStringLiteral("Open the folder"));
        QCOMPARE(task->folder(), m_folder.path());
        QCOMPARE(task->progress().total.value(), std::uint64_t{60'000});
    }

    void pauseHoldsTheRowsBack()
    {
        auto task = started("u.csv");
        QVERIFY(task->canPause());
        task->pause();
        QCOMPARE(task->state(), State::Paused);
        QSignalSpy ended(task.get(), &BackgroundTask::ended);
        QVERIFY(!ended.wait(50));
        task->resume();
        QVERIFY(ended.count() > 0 || ended.wait());
        QCOMPARE(task->state(), State::Done);
    }

    void cancelWritesNothing()
    {
        auto task = started("v.csv");
        task->cancel();
        QCOMPARE(task->state(), State::Stopping);
        QVERIFY(finish(*task));
        QCOMPARE(task->state(), State::Cancelled);
        QCOMPARE(task->detail(), QStringLiteral("Cancelled; nothing was written."));
        QVERIFY(!QFile::exists(path("v.csv")));
    }

    void failureIsASentence()
    {
        auto task = started("w.csv", "nope");
        QVERIFY(finish(*task));
        QCOMPARE(task->state(), State::Failed);
        QVERIFY2(task->detail().startsWith(QStringLiteral("There is no table or view \"nope\"")),
                 qPrintable(task->detail()));
    }

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    std::unique_ptr<ExportTask> started(const char *name, const char *table = "t")
    {
        Session::Parts parts;
        parts.primary = std::make_unique<EmbeddedConnection>(path("a.sqlite").toStdString());
        parts.clock = &m_clock;
        parts.log = &m_log;
        ExportRequest request;
        request.format = ExportFormat::Csv;
        request.tables = {table};
        auto output = outputToFile(path(name).toStdString());
        auto job = std::make_unique<ExportJob>(Session::create(std::move(parts)), request, *std::move(output));
        return std::make_unique<ExportTask>(QStringLiteral("Export"), std::move(job));
    }

    static bool finish(BackgroundTask &task)
    {
        QSignalSpy ended(&task, &BackgroundTask::ended);
        return ended.wait(30'000);
    }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    QueryLog m_log;
};

QTEST_GUILESS_MAIN(tst_ExportTask)
#include "tst_exporttask.moc"
