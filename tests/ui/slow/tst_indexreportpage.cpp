// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/spokenwidgets.h"
#include "ui/slow/indexreportpage.h"
#include "ui/theme/theme.h"

#include <QTableView>
#include <QTest>

using namespace d1;
using namespace d1::test;

class tst_IndexReportPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIndexSaysWhoUsesItAndWhatItIsGoodFor()
    {
        IndexReportPage page(m_theme, m_icons);
        page.resize(1000, 500);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.setReport(report());
        QVERIFY(page.sentence().contains(QStringLiteral("3 of 4 queries")));
        QTableView &table = page.table();
        QCOMPARE(cell(table, 0, IndexUseModel::Index), QStringLiteral("idx_orders_customer_id"));
        QCOMPARE(cell(table, 0, IndexUseModel::Runs), QStringLiteral("40"));
        QCOMPARE(cell(table, 0, IndexUseModel::SizeShare), QStringLiteral("12.5 %"));
        QCOMPARE(cell(table, 1, IndexUseModel::Remark), QStringLiteral("Duplicate of idx_orders_customer_id"));
        QCOMPARE(cell(table, 2, IndexUseModel::Remark), QStringLiteral("Unused, as far as is known"));
        QCOMPARE(cell(table, 2, IndexUseModel::SizeShare), QStringLiteral("–"));
        QCOMPARE(cell(table, 3, IndexUseModel::Remark), QStringLiteral("Keeps rows unique"));
        QVERIFY(page.queries().contains(QStringLiteral("SELECT b FROM orders WHERE customer_id = ?")));
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_Down);
        QVERIFY(!page.queries().contains(QStringLiteral("SELECT b")));
        QVERIFY(unnamedWidgets(page).isEmpty());
    }

    void withoutIndexesThereIsASentence()
    {
        IndexReportPage page(m_theme, m_icons);
        page.setReport({});
        QCOMPARE(page.sentence(), QStringLiteral("This database has no index yet."));
    }

private:
    [[nodiscard]] static QString cell(const QTableView &table, int row, int column)
    {
        return table.model()->index(row, column).data().toString();
    }
    [[nodiscard]] static IndexReport report()
    {
        IndexReport report;
        report.queries = 4;
        report.knownPlans = 3;
        IndexUse used;
        used.table = "orders";
        used.index = "idx_orders_customer_id";
        used.columns = {"customer_id"};
        used.queries = {{"SELECT b FROM orders WHERE customer_id = ?", 40}};
        used.runs = 40;
        used.writes = 7;
        used.sizeShare = 0.125;
        IndexUse twin = used;
        twin.index = "idx_orders_customer_id_2";
        twin.queries.clear();
        twin.runs = 0;
        twin.coveredBy = "idx_orders_customer_id";
        IndexUse unused;
        unused.table = "orders";
        unused.index = "idx_orders_status";
        unused.columns = {"status", ""};
        unused.isUnused = true;
        IndexUse unique;
        unique.table = "orders";
        unique.index = "sqlite_autoindex_orders_1";
        unique.isUnique = unique.isConstraint = true;
        report.indexes = {used, twin, unused, unique};
        return report;
    }

    const Theme m_theme{ThemeMode::Light};
    const IconSet m_icons{m_theme};
};

QTEST_MAIN(tst_IndexReportPage)
#include "tst_indexreportpage.moc"
