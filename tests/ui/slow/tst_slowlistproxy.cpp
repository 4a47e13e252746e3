// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedtraffic.h"
#include "ui/slow/slowlistproxy.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace d1;
using namespace d1::test;
using Column = QueryGroupModel::Column;

class tst_SlowListProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model.emplace();
        m_proxy.emplace(*m_model, m_theme, m_icons);
        QueryGroup unknown = groupOf("SELECT c FROM t", 1, 1);
        unknown.serverTime.p95.reset();
        unknown.retries.reset();
        unknown.isMuted = true;
        QueryGroup failing = groupOf("SELECT b FROM orders", 300, 2, 20'000);
        failing.errors = 12;
        failing.errorKinds = {{ErrorKind::Capacity, {}, 12}};
        failing.anomaly = Anomaly{0.25, Latency::Duration(0), 400, true};
        std::vector<QueryGroup> groups{groupOf("SELECT a FROM t", 20, 90), failing, unknown};
        rankByCost(groups);
        m_model->setGroups(groups);
    }

    void valuesHaveWordsAndUnits()
    {
        const QAbstractItemModelTester tester(&*m_proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto text = [this](int row, int column) { return m_proxy->index(row, column).data().toString(); };
        QCOMPARE(text(1, Column::Runs), QStringLiteral("300"));
        QCOMPARE(text(1, Column::P95), QStringLiteral("4 ms"));
        QCOMPARE(text(1, Column::RowsRead), QStringLiteral("20 k"));
        QCOMPARE(text(1, Column::Errors), QStringLiteral("12"));
        QCOMPARE(text(1, Column::AnomalyShare), QStringLiteral("25.0 %"));
        QCOMPARE(text(0, Column::AnomalyShare), QStringLiteral("–"));
        const QModelIndex marked = m_proxy->index(1, Column::AnomalyShare);
        QVERIFY(marked.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("slower than before")));
        QVERIFY(!marked.data(Qt::DecorationRole).isNull());
        QVERIFY(m_proxy->index(1, Column::Errors).data(Qt::ToolTipRole).toString().contains(QStringLiteral("12 ×")));
    }

    void everyColumnSortsWithTheUnknownLast_data()
    {
        QTest::addColumn<int>("column");
        for (const int column : {Column::CostShare, Column::Runs, Column::P50, Column::P95, Column::TotalTime,
                                 Column::RowsRead, Column::RowsReadPerRow, Column::Errors, Column::Retries,
                                 Column::AnomalyShare, Column::FirstSeen, Column::LastSeen, Column::Trend})
            QTest::addRow("%d", column) << column;
    }
    void everyColumnSortsWithTheUnknownLast()
    {
        QFETCH(const int, column);
        m_proxy->setShowsMuted(true);
        for (const Qt::SortOrder order : {Qt::DescendingOrder, Qt::AscendingOrder}) {
            m_proxy->sort(column, order);
            bool unknownBefore = false;
            for (int row = 0; row < m_proxy->rowCount(); ++row) {
                const bool unknown =
                    m_proxy->index(row, column).data(Qt::AccessibleTextRole).toString() == QStringLiteral("–");
                QVERIFY(unknown || !unknownBefore);
                unknownBefore = unknown;
            }
        }
    }

    void textSortsFromA()
    {
        m_proxy->sort(Column::Fingerprint, Qt::AscendingOrder);
        QCOMPARE(m_proxy->groupAt(m_proxy->index(0, 0))->fingerprint, std::string("SELECT a FROM t"));
    }

    void allWordsHaveToMatch()
    {
        m_proxy->setWords(QStringLiteral("ORDERS select"));
        QCOMPARE(m_proxy->rowCount(), 1);
        m_proxy->setWords(QStringLiteral("orders nothing"));
        QCOMPARE(m_proxy->rowCount(), 0);
        m_proxy->setWords({});
        QCOMPARE(m_proxy->rowCount(), 2);
    }

    void mutedOnesComeWhenAsked()
    {
        QCOMPARE(m_proxy->rowCount(), 2);
        m_proxy->setShowsMuted(true);
        QCOMPARE(m_proxy->rowCount(), 3);
    }

    void whatCloudflareDoesNotTellIsExplained()
    {
        QueryGroup whole = groupOf("SELECT 1");
        whole.source = TrafficSource::WholeTraffic;
        whole.serverTime.p95.reset();
        whole.retries.reset();
        m_model->setGroups({whole});
        const QString tip = m_proxy->index(0, Column::P95).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(QStringLiteral("cannot be averaged")), qPrintable(tip));
        QVERIFY(m_proxy->index(0, Column::Retries)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("does not tell")));
    }

    void tenThousandQueriesSortFast()
    {
        std::vector<QueryGroup> groups;
        for (int i = 0; i < 10'000; ++i)
            groups.push_back(groupOf("SELECT " + std::to_string(i), static_cast<std::uint64_t>(i * 7919 % 10'007), 1));
        m_model->setGroups(std::move(groups));
        QBENCHMARK
        {
            m_proxy->sort(Column::Runs, Qt::AscendingOrder);
            m_proxy->sort(Column::Runs, Qt::DescendingOrder);
        }
        QCOMPARE(m_proxy->groupAt(m_proxy->index(0, 0))->runs, std::uint64_t{10'006});
    }

private:
    const Theme m_theme{ThemeMode::Light};
    const IconSet m_icons{m_theme};
    std::optional<QueryGroupModel> m_model;
    std::optional<SlowListProxy> m_proxy;
};

QTEST_MAIN(tst_SlowListProxy)
#include "tst_slowlistproxy.moc"
