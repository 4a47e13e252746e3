// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/maintenance/migrationfile/migrationfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace d1;

namespace {

const Clock::WallTime now{std::chrono::milliseconds(1'795'687'666'126)};

void touch(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
}

QByteArray contentOf(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_MigrationFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textBeginsAsWranglersDoes()
    {
        QCOMPARE(migrationText(21, now, {{"a becomes b.\nTwice.", "CREATE INDEX b ON t(x)"}, {"", "DROP INDEX a;"}}),
                 std::string("-- Migration number: 0021 \t 2026-11-26T10:07:46.126Z\n"
                             "\n-- a becomes b.\n-- Twice.\nCREATE INDEX b ON t(x);\nDROP INDEX a;\n"));
    }

    void semicolonNeverStandsInAComment()
    {
        QVERIFY(migrationText(1, now, {{"", "CREATE INDEX b ON t(x) -- why"}}).ends_with("-- why\n;\n"));
        QVERIFY(migrationText(1, now, {{"", "SELECT ';'"}}).ends_with("SELECT ';';\n"));
    }

    void takesTheNextNumber_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<int>("number");
        const auto row = [](const char *name, const QStringList &files, int number) {
            QTest::newRow(name) << files << number;
        };
        row("an empty folder", {}, 1);
        row("behind others", {QStringLiteral("0001_a.sql"), QStringLiteral("0007_b.sql")}, 8);
        row("without zeros", {QStringLiteral("20_x.sql")}, 21);
        row("other files", {QStringLiteral("0009_notes.txt"), QStringLiteral("init.sql")}, 1);
        row("beyond four digits", {QStringLiteral("12345_a.sql")}, 12346);
    }

    void takesTheNextNumber()
    {
        QFETCH(QStringList, files);
        const QTemporaryDir folder;
        for (const QString &file : files)
            touch(folder.filePath(file));
        QTEST(nextMigrationNumber(folder.path().toStdString()), "number");
    }

    void writesANewFileInAFolderOfItsOwn()
    {
        const QTemporaryDir folder;
        const std::string migrations = folder.filePath(QStringLiteral("a/migrations")).toStdString();
        const auto first = writeMigration(migrations, "mend indexes", now, {{"", "SELECT 1"}});
        QVERIFY(first);
        QCOMPARE(*first, migrations + "/0001_mend_indexes.sql");
        const QByteArray before = contentOf(*first);
        const auto second = writeMigration(migrations, "mend: indexes!", now, {{"", "SELECT 2"}});
        QVERIFY(second);
        QCOMPARE(*second, migrations + "/0002_mend_indexes.sql");
        QCOMPARE(contentOf(*first), before);
        QVERIFY(contentOf(*second).endsWith("SELECT 2;\n"));
    }

    void neverWritesOverAFile()
    {
        const QTemporaryDir folder;
        // Nobody counts a folder as a migration, but its name is taken.
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("0001_x.sql")));
        const auto written = writeMigration(folder.path().toStdString(), "x", now, {{"", "SELECT 1"}});
        QVERIFY(written);
        QVERIFY(written->ends_with("/0002_x.sql"));
    }

    void aFolderThatCannotBeMadeIsTold()
    {
        const QTemporaryDir folder;
        touch(folder.filePath(QStringLiteral("file")));
        const auto written = writeMigration(folder.filePath(QStringLiteral("file/m")).toStdString(), "x", now, {});
        QVERIFY(!written);
        QVERIFY(written.error().facts.message.contains("choose a folder"));
    }
};

QTEST_APPLESS_MAIN(tst_MigrationFile)
#include "tst_migrationfile.moc"
