// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importer/importwords.h"

#include <QTest>

using namespace d1;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(d1::ImportOutcome)

class TestImportWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void evidenceSaysWhy_data();
    void evidenceSaysWhy();
    void endings_data();
    void endings();
};

void TestImportWords::evidenceSaysWhy_data()
{
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QString>("words");
    QTest::newRow("numbers") << QStringList{u"1"_s, u"2"_s, u""_s} << u"INTEGER: 2 whole numbers, 1 NULL"_s;
    QTest::newRow("one text") << QStringList{u"1"_s, u"007"_s} << u"TEXT: 1 whole number, 1 text, line 2: 007"_s;
    QTest::newRow("dates") << QStringList{u"2026-01-01"_s, u"2026-01-02"_s} << u"TEXT: 2 dates"_s;
    QTest::newRow("nothing") << QStringList() << u"TEXT: no values"_s;
}

void TestImportWords::evidenceSaysWhy()
{
    QFETCH(QStringList, values);
    QFETCH(QString, words);
    ColumnEvidence evidence;
    std::uint64_t line = 0;
    for (const QString &value : values) {
        const std::string text = value.toStdString();
        evidence.see({text, false}, ++line, "");
    }
    QCOMPARE(ImportWords::evidence(evidence), words);
}

void TestImportWords::endings_data()
{
    using End = ImportOutcome::End;
    QTest::addColumn<ImportOutcome>("summary");
    QTest::addColumn<QString>("words");
    const auto made = [](End end) {
        ImportOutcome summary;
        summary.end = end;
        summary.rows = 12'000;
        summary.inserted = 11'990;
        summary.badCount = 10;
        summary.duration = std::chrono::milliseconds(1'500);
        return summary;
    };
    QTest::newRow("complete") << made(End::Complete) << u"12,000 rows read in 1.5 s: 11,990 added, 10 at fault."_s;
    QTest::newRow("dry run") << made(End::DryRun)
                             << u"Of the first 12,000 rows 10 would be refused; nothing was written."_s;
    QTest::newRow("cancelled") << made(End::Cancelled) << u"Cancelled. Nothing was kept: the table is as it was."_s;
    ImportOutcome kept = made(End::Cancelled);
    kept.keptRows = 5'000;
    kept.keptWhy = "Resume the import to go on behind them.";
    QTest::newRow("cancelled, some stay")
        << kept << u"Cancelled. 5,000 rows are in the table. Resume the import to go on behind them."_s;
    ImportOutcome failed = made(End::Failed);
    failed.error = Error(ErrorKind::Network, "The database does not answer.");
    QTest::newRow("failed") << failed << u"The database does not answer. Nothing was kept: the table is as it was."_s;
    failed.keptRows = 1;
    QTest::newRow("failed, one stays") << failed << u"The database does not answer. 1 row is in the table."_s;
    failed.keptRows = 0;
    failed.keptWhy = "How many is not known.";
    QTest::newRow("failed, who knows") << failed << u"The database does not answer. How many is not known."_s;
}

void TestImportWords::endings()
{
    QFETCH(ImportOutcome, summary);
    QFETCH(QString, words);
    QCOMPARE(ImportWords::ending(summary), words);
}

QTEST_GUILESS_MAIN(TestImportWords)
#include "tst_importwords.moc"
