// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/resultarranger.h"
#include "features/results/resultsetmodel.h"
#include "support/fakeconnection.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace d1;

namespace {

ResultSetPtr numbers(std::initializer_list<std::int64_t> values)
{
    std::vector<std::vector<Cell>> rows;
    for (const std::int64_t value : values)
        rows.push_back({value, value % 2});
    return test::replyOf({"n", "odd"}, rows).statements.front().rows;
}

} // namespace

class ResultArrangerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<ResultSetModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setResult(numbers({3, 1, 4, 2}));
        m_arranger = std::make_unique<ResultArranger>(*m_model);
    }

    void cleanup()
    {
        m_arranger.reset();
        m_tester.reset();
        m_model.reset();
    }

    void aColumnIsSortedUpThenDownThenNotAtAll()
    {
        m_arranger->cycleSort(0, false);
        QVERIFY(m_arranger->isBusy());
        QTRY_COMPARE(shown(), (QList<int>{1, 2, 3, 4}));
        QVERIFY(!m_arranger->isBusy());
        m_arranger->cycleSort(0, false);
        QTRY_COMPARE(shown(), (QList<int>{4, 3, 2, 1}));
        m_arranger->cycleSort(0, false);
        QTRY_COMPARE(shown(), (QList<int>{3, 1, 4, 2}));
    }

    void anotherColumnTakesThePlaceOrIsAdded()
    {
        m_arranger->cycleSort(0, false);
        m_arranger->cycleSort(1, false);
        QVERIFY(!m_arranger->sortKey(0));
        m_arranger->cycleSort(0, true);
        m_arranger->cycleSort(0, true);
        QTRY_COMPARE(shown(), (QList<int>{4, 2, 3, 1}));
        m_arranger->cycleSort(0, true);
        QTRY_COMPARE(shown(), (QList<int>{4, 2, 3, 1}));
        QCOMPARE(m_arranger->arrangement().sortKeys.size(), std::size_t{1});
    }

    void filtersHoldTogetherAndGoAway()
    {
        m_arranger->setFilter(1, QStringLiteral("=1"));
        QTRY_COMPARE(shown(), (QList<int>{3, 1}));
        m_arranger->setFilter(0, QStringLiteral(">1"));
        QTRY_COMPARE(shown(), (QList<int>{3}));
        m_arranger->setFilter(1, QString());
        QTRY_COMPARE(shown(), (QList<int>{3, 4, 2}));
        m_arranger->clearFilters();
        QTRY_COMPARE(shown(), (QList<int>{3, 1, 4, 2}));
    }

    void onlyTheLastWishIsShown()
    {
        QSignalSpy arranged(m_arranger.get(), &ResultArranger::arranged);
        m_arranger->setFilter(0, QStringLiteral(">9"));
        m_arranger->setFilter(0, QStringLiteral("=4"));
        QTRY_COMPARE(shown(), (QList<int>{4}));
        QCOMPARE(arranged.count(), 1);
    }

    void currentCellFollowsItsRow()
    {
        const QPersistentModelIndex current = m_model->index(2, 0);
        m_arranger->cycleSort(0, false);
        QTRY_COMPARE(current.row(), 3);
        m_arranger->setFilter(0, QStringLiteral(">2"));
        QTRY_COMPARE(current.row(), 1);
        QCOMPARE(current.data().toInt(), 4);
        m_arranger->setFilter(0, QStringLiteral("<4"));
        QTRY_VERIFY(!current.isValid());
    }

    void aNewResultIsShownAsReturned()
    {
        m_arranger->cycleSort(0, false);
        m_model->setResult(numbers({9, 8}));
        QVERIFY(m_arranger->arrangement().isAsReturned());
        QVERIFY(!m_arranger->isBusy());
        QCOMPARE(shown(), (QList<int>{9, 8}));
    }

    void rowNumbersStayThoseOfTheResult()
    {
        m_arranger->cycleSort(0, false);
        QTRY_COMPARE(m_model->headerData(0, Qt::Vertical).toInt(), 2);
    }

private:
    QList<int> shown() const
    {
        QList<int> values;
        for (int row = 0; row < m_model->rowCount(); ++row)
            values.append(m_model->index(row, 0).data().toInt());
        return values;
    }

    std::unique_ptr<ResultSetModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<ResultArranger> m_arranger;
};

QTEST_GUILESS_MAIN(ResultArrangerTest)
#include "tst_resultarranger.moc"
