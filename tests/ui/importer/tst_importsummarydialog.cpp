// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/spokenwidgets.h"
#include "ui/importer/importsummarydialog.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace d1;
using namespace Qt::StringLiterals;

class TestImportSummaryDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAtFaultAreListedWithTheirLines();
    void mendedRowsAreImportedByKey();
    void withoutFaultsThereIsNoList();

private:
    static ImportOutcome summary()
    {
        ImportOutcome made;
        made.rows = 3;
        made.inserted = 2;
        made.badCount = 1;
        made.bad = {{17, "1,x", "UNIQUE constraint failed: t.id"}};
        made.rejectsFile = "/data/t.csv.rejects.csv";
        return made;
    }

    const Theme m_theme{ThemeMode::Light};
    const IconSet m_icons{m_theme};
};

void TestImportSummaryDialog::rowsAtFaultAreListedWithTheirLines()
{
    ImportSummaryDialog dialog(ImportPlan(), summary(), {}, m_theme, m_icons);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    const auto *table = dialog.findChild<QTableWidget *>();
    QCOMPARE(table->rowCount(), 1);
    QCOMPARE(table->item(0, 0)->text(), u"17"_s);
    QCOMPARE(table->item(0, 1)->text(), u"UNIQUE constraint failed: t.id"_s);
    QVERIFY(test::visibleTexts(dialog).contains(u"2 added, 1 at fault"_s));
    QCOMPARE(test::unnamedWidgets(dialog), QStringList());
}

void TestImportSummaryDialog::mendedRowsAreImportedByKey()
{
    ImportSummaryDialog dialog(ImportPlan(), summary(), {}, m_theme, m_icons);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QSignalSpy requested(&dialog, &ImportSummaryDialog::rejectsRequested);
    const auto buttons = dialog.findChildren<QPushButton *>();
    const auto again = std::ranges::find(buttons, u"Import the mended rows"_s, &QPushButton::text);
    QVERIFY(again != buttons.end());
    QTest::keyClick(*again, Qt::Key_Space);
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested[0][0].toString(), u"/data/t.csv.rejects.csv"_s);
}

void TestImportSummaryDialog::withoutFaultsThereIsNoList()
{
    ImportOutcome clean = summary();
    clean.bad.clear();
    clean.badCount = 0;
    clean.rejectsFile.clear();
    ImportSummaryDialog dialog(ImportPlan(), clean, {}, m_theme, m_icons);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(!dialog.findChild<QTableWidget *>());
    QCOMPARE(dialog.findChildren<QPushButton *>().size(), 1);
}

QTEST_MAIN(TestImportSummaryDialog)
#include "tst_importsummarydialog.moc"
