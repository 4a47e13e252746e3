// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/fileexport.h"
#include "support/fakeconnection.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <memory>

using namespace d1;

namespace {

CellBlock cells(std::size_t rows)
{
    const std::vector<std::vector<Cell>> values(rows, {std::int64_t{7}, std::string(200, 'x')});
    return {test::replyOf({"n", "t"}, values).statements.front().rows, nullptr, {0, 1}};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class FileExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileHoldsWhatACopyWouldHold()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("rows.csv"));
        FileExport exporting(cells(2'000), RowFormat::Csv, "t", path);
        QCOMPARE(run(exporting), FileExport::Ending::Done);
        QCOMPARE(exporting.rowsDone(), std::size_t{2'000});
        QCOMPARE(contentOf(path).toStdString(), cells(2'000).text(RowFormat::Csv, "t", {}));
    }

    void cancellingLeavesTheOldFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("rows.csv"));
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        FileExport exporting(cells(50'000), RowFormat::JsonLines, "t", path);
        QSignalSpy finished(&exporting, &FileExport::finished);
        exporting.start();
        exporting.cancel();
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(finished[0][0].value<FileExport::Ending>(), FileExport::Ending::Cancelled);
        QCOMPARE(contentOf(path), QByteArray("old"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void aPlaceThatCannotBeWrittenSaysWhy()
    {
        FileExport exporting(cells(1), RowFormat::Csv, "t", QStringLiteral("/nowhere/at/all.csv"));
        QCOMPARE(run(exporting), FileExport::Ending::Failed);
        QVERIFY(!exporting.reason().isEmpty());
    }

    void aDatabaseIsNotWrittenOver()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("shop.sqlite"));
        sqlite3 *handle = nullptr;
        QCOMPARE(sqlite3_open(path.toUtf8().constData(), &handle), SQLITE_OK);
        const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database(handle, &sqlite3_close);
        QCOMPARE(sqlite3_exec(handle, "CREATE TABLE t(a)", nullptr, nullptr, nullptr), SQLITE_OK);
        FileExport exporting(cells(1), RowFormat::Csv, "t", path);
        QCOMPARE(run(exporting), FileExport::Ending::Failed);
        QVERIFY(exporting.reason().contains(QStringLiteral("SQLite database")));
        QVERIFY(contentOf(path).startsWith("SQLite format 3"));
    }

private:
    static FileExport::Ending run(FileExport &exporting)
    {
        QSignalSpy finished(&exporting, &FileExport::finished);
        exporting.start();
        if (!QTest::qWaitFor([&finished] { return !finished.isEmpty(); }))
            return FileExport::Ending::Cancelled;
        return finished[0][0].value<FileExport::Ending>();
    }
};

QTEST_GUILESS_MAIN(FileExportTest)
#include "tst_fileexport.moc"
