// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "ui/monitor/growthcard.h"
#include "ui/monitor/growthmodel.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace d1;
using namespace std::chrono_literals;

namespace {

using How = SizeSample::How;

Growth tableOf(std::string target, std::string name, std::int64_t rows, How how)
{
    Growth growth;
    growth.target = std::move(target);
    growth.table = std::move(name);
    growth.rows = rows;
    growth.how = how;
    return growth;
}

std::vector<Growth> growths()
{
    Growth database;
    database.target = "d1:shop";
    database.bytes = 4096;
    return {database, tableOf("d1:shop", "counted", 7, How::Counted),
            tableOf("d1:shop", "orders", 1'234'567, How::HighestRow),
            tableOf("d1:other", "elsewhere", 5, How::HighestRow)};
}

} // namespace

/// By keyboard.
class tst_GrowthCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_card = std::make_unique<GrowthCard>(m_theme);
        m_card->setGrowth(growths());
        m_card->setOpenTarget("d1:shop", true);
        m_card->resize(900, 240);
        m_card->show();
        QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
        m_card->table().setFocus();
    }

    void cleanup() { m_card.reset(); }

    void onlyATableOfTheOpenDatabaseThatWasNotCountedCanBe_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<bool>("can");
        QTest::newRow("the database") << 0 << false;
        QTest::newRow("counted already") << 1 << false;
        QTest::newRow("a table") << 2 << true;
        QTest::newRow("of another database") << 3 << false;
    }

    void onlyATableOfTheOpenDatabaseThatWasNotCountedCanBe()
    {
        const QAbstractItemModelTester tester(m_card->table().model());
        QFETCH(int, row);
        QTest::keyClick(&m_card->table(), Qt::Key_Home, Qt::ControlModifier);
        for (int i = 0; i < row; ++i)
            QTest::keyClick(&m_card->table(), Qt::Key_Down);
        QCOMPARE(m_card->table().currentIndex().row(), row);
        QTEST(m_card->countButton().isEnabled(), "can");
    }

    void theButtonSaysTheCostBeforeItCounts()
    {
        choose(2);
        QCOMPARE(m_card->countButton().text(), QStringLiteral("Count orders: reads up to 1,234,567 rows, $0.0012"));
        m_card->setOpenTarget("d1:shop", false);
        QCOMPARE(m_card->countButton().text(), QStringLiteral("Count orders: reads up to 1,234,567 rows"));
        QSignalSpy asked(m_card.get(), &GrowthCard::countRequested);
        m_card->countButton().setFocus();
        QTest::keyClick(&m_card->countButton(), Qt::Key_Space);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<std::string>(), std::string("orders"));
        m_card->setCounting(true);
        QVERIFY(!m_card->countButton().isEnabled());
        m_card->setCounting(false);
        QVERIFY(m_card->countButton().isEnabled());
        m_card->showFailure(Error(ErrorKind::Timeout, "It took too long."));
        QVERIFY(!m_card->countButton().accessibleDescription().isEmpty());
    }

    void theChosenTableStaysWhenFiguresCome()
    {
        choose(2);
        std::vector<Growth> later = growths();
        later[2].rows = 1'300'000;
        m_card->setGrowth(later);
        QVERIFY(m_card->countButton().text().contains(QStringLiteral("1,300,000")));
        later[2].how = How::Counted;
        m_card->setGrowth(later);
        QVERIFY(!m_card->countButton().isEnabled());
    }

    void whoseRowsAreNotKnownMayBeCountedAndAgainLater()
    {
        std::vector<Growth> known = growths();
        known[1] = tableOf("d1:shop", "keyed", 0, How::NotKnown);
        known[1].rows.reset();
        m_card->setGrowth(known);
        choose(1);
        QCOMPARE(m_card->countButton().text(), QStringLiteral("Count keyed: reads all of its rows"));
        const QAbstractItemModel *model = m_card->table().model();
        QCOMPARE(model->index(1, GrowthModel::Rows).data().toString(), QString());
        QCOMPARE(model->index(1, GrowthModel::How).data().toString(), QStringLiteral("no rowid, no ANALYZE"));
        known[1] = tableOf("d1:shop", "keyed", 12, How::Counted);
        m_card->setGrowth(known);
        QVERIFY(!m_card->countButton().isEnabled());
        known[1].isLatest = false;
        m_card->setGrowth(known);
        QVERIFY(m_card->countButton().isEnabled());
    }

    void withoutAnOpenDatabaseThereIsNoButton()
    {
        m_card->setOpenTarget({}, false);
        QVERIFY(!m_card->countButton().isVisible());
    }

private:
    void choose(int row) const { m_card->table().setCurrentIndex(m_card->table().model()->index(row, 0)); }

    Theme m_theme{ThemeMode::Light};
    std::unique_ptr<GrowthCard> m_card;
};

QTEST_MAIN(tst_GrowthCard)
#include "tst_growthcard.moc"
