// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resultsetbuilder.h"
#include "features/resultchart/chartmaker.h"
#include "support/fakeconnection.h"

#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace d1;

namespace {

using S = std::string;

ResultSetPtr sales(std::int64_t last)
{
    return test::replyOf({"day", "sold", "returned"}, {{S("2026-01-01"), std::int64_t{10}, std::int64_t{3}},
                                                       {S("2026-01-02"), last, std::int64_t{4}}})
        .statements.front()
        .rows;
}

} // namespace

class tst_ChartMaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsMadeWithoutAFrame()
    {
        ChartMaker maker;
        const QSignalSpy made(&maker, &ChartMaker::made);
        maker.setRows(sales(20), nullptr);
        QCOMPARE(maker.choice().ys, (std::vector<std::size_t>{1, 2}));
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(made.count(), 0);
        maker.setFrame(400, 300);
        QTRY_COMPARE(made.count(), 1);
        QCOMPARE(maker.data()->size(), std::size_t{2});
        QCOMPARE(maker.figure().lines.size(), std::size_t{2});
    }

    void theChoiceOutlivesTheRowsButNotTheColumns()
    {
        ChartMaker maker;
        maker.setFrame(400, 300);
        const QSignalSpy made(&maker, &ChartMaker::made);
        maker.setRows(sales(20), nullptr);
        ChartChoice wish = maker.choice();
        wish.kind = ChartKind::Bars;
        wish.ys = {2};
        maker.setChoice(wish);
        maker.setRows(sales(30), nullptr);
        QCOMPARE(maker.choice(), wish);
        QTRY_VERIFY(maker.data() && maker.data()->choice() == wish);
        maker.setRows(test::replyOf({"other"}, {{std::int64_t{1}}}).statements.front().rows, nullptr);
        QCOMPARE(maker.choice().kind, ChartKind::Line);
        QCOMPARE(maker.choice().ys, std::vector<std::size_t>{0});
    }

    void theLastWishWins()
    {
        ResultSetBuilder builder({"n"});
        for (std::int64_t row = 0; row < 300'000; ++row)
            builder.appendInteger(row);
        ChartMaker maker;
        maker.setFrame(400, 300);
        maker.setRows(builder.finish(), nullptr);
        const QSignalSpy made(&maker, &ChartMaker::made);
        maker.setRows(sales(20), nullptr);
        QTRY_COMPARE(made.count(), 1);
        QCOMPARE(maker.data()->size(), std::size_t{2});
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(made.count(), 1);
    }

    void anotherFrameKeepsTheData()
    {
        ChartMaker maker;
        maker.setFrame(400, 300);
        maker.setRows(sales(20), nullptr);
        QTRY_VERIFY(maker.data());
        const ChartDataPtr data = maker.data();
        const QSignalSpy made(&maker, &ChartMaker::made);
        maker.setFrame(500, 300);
        maker.setFrame(600, 300);
        QTRY_COMPARE(made.count(), 1);
        QCOMPARE(maker.data(), data);
    }

    void withoutNumbersThereIsNothing()
    {
        ChartMaker maker;
        maker.setFrame(400, 300);
        maker.setRows(sales(20), nullptr);
        QTRY_VERIFY(maker.data());
        maker.setRows(test::replyOf({"name"}, {{S("x")}}).statements.front().rows, nullptr);
        QVERIFY(!maker.data());
        QVERIFY(maker.choice().ys.empty());
        maker.setRows(nullptr, nullptr);
        QVERIFY(maker.columns().empty());
    }

    void itMayGoWhileItWorks()
    {
        auto maker = std::make_unique<ChartMaker>();
        maker->setFrame(400, 300);
        maker->setRows(sales(20), nullptr);
        maker.reset();
        QThreadPool::globalInstance()->waitForDone();
    }
};

QTEST_GUILESS_MAIN(tst_ChartMaker)
#include "tst_chartmaker.moc"
