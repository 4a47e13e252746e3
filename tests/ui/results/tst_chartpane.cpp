// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeconnection.h"
#include "support/spokenwidgets.h"
#include "ui/charts/chartcanvas.h"
#include "ui/results/chartcontrols.h"
#include "ui/results/chartpane.h"
#include "ui/theme/iconset.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace d1;

namespace {

using S = std::string;

ResultSetPtr sales()
{
    return test::replyOf({"day", "shop", "sold", "returned"},
                         {{S("2026-01-01"), S("Ulm"), std::int64_t{10}, std::int64_t{3}},
                          {S("2026-01-02"), S("Bern"), std::int64_t{20}, Cell()},
                          {S("2026-01-03"), S("Graz"), std::int64_t{15}, std::int64_t{5}}})
        .statements.front()
        .rows;
}

} // namespace

/// The chart beside the rows, by keyboard.
class tst_ChartPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_pane = std::make_unique<ChartPane>(m_theme, m_icons);
        m_pane->resize(500, 400);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    }

    void cleanup()
    {
        m_pane.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    void theLikeliestChartAppears()
    {
        draw(sales());
        QCOMPARE(m_pane->canvas().content().kind, ChartKind::Line);
        QCOMPARE(m_pane->canvas().content().series.size(), std::size_t{2});
        QCOMPARE(m_pane->canvas().content().x.title, QStringLiteral("day"));
        QCOMPARE(m_pane->canvas().accessibleName(), QStringLiteral("Line of sold, returned by day"));
        QCOMPARE(m_pane->facts(), QStringLiteral("3 rows"));
        QVERIFY(m_pane->canvas().content().series[1].points[1].isGap()); // NULL
    }

    void arrowsReadTheExactValues()
    {
        draw(sales());
        press(Qt::Key_Right);
        QCOMPARE(m_pane->reading(), QStringLiteral("day 2026-01-01: sold 10, returned 3"));
        press(Qt::Key_Right);
        QCOMPARE(m_pane->reading(), QStringLiteral("day 2026-01-02: sold 20, returned NULL"));
        QCOMPARE(m_pane->canvas().accessibleDescription(), m_pane->reading());
        press(Qt::Key_End);
        press(Qt::Key_Right); // is the last already
        QCOMPARE(m_pane->reading(), QStringLiteral("day 2026-01-03: sold 15, returned 5"));
        press(Qt::Key_Home);
        QCOMPARE(m_pane->reading(), QStringLiteral("day 2026-01-01: sold 10, returned 3"));
    }

    void enterGoesToTheRowAndEscapeCloses()
    {
        QSignalSpy chosen(m_pane.get(), &ChartPane::rowChosen);
        const QSignalSpy closed(m_pane.get(), &ChartPane::closeRequested);
        draw(sales(), std::make_shared<const RowOrder>(RowOrder{2, 1, 0})); // shown upside down
        press(Qt::Key_Right);
        QCOMPARE(m_pane->reading(), QStringLiteral("day 2026-01-01: sold 10, returned 3"));
        press(Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].value<std::size_t>(), std::size_t{2});
        press(Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
    }

    void kindAndColumnsAreChosenByKeyboard()
    {
        draw(sales());
        const QList<QComboBox *> boxes = m_pane->controls().findChildren<QComboBox *>();
        QTest::keyClick(boxes[0], Qt::Key_Down); // from line to bars
        QTRY_COMPARE(m_pane->canvas().content().kind, ChartKind::Bars);
        while (boxes[1]->currentText() != u"shop")
            QTest::keyClick(boxes[1], Qt::Key_Down);
        QTRY_COMPARE(m_pane->canvas().content().x.title, QStringLiteral("shop"));
        QCOMPARE(m_pane->canvas().content().x.nameOf(1), QStringLiteral("Bern"));
        const QList<QAction *> series = m_pane->controls().seriesMenu().actions();
        QCOMPARE(series.size(), 2);
        QVERIFY(series[0]->isChecked() && series[1]->isChecked());
        series[0]->trigger();
        QTRY_COMPARE(m_pane->canvas().content().series.size(), std::size_t{1});
        QCOMPARE(m_pane->canvas().content().y.title, QStringLiteral("returned"));
        QVERIFY(!m_pane->controls().seriesMenu().actions()[1]->isEnabled()); // the last one stays
        press(Qt::Key_Right);
        QCOMPARE(m_pane->reading(), QStringLiteral("shop Ulm: returned 3"));
    }

    void theChoiceStaysForMoreRowsOfTheSame()
    {
        draw(sales());
        QTest::keyClick(m_pane->controls().findChildren<QComboBox *>()[0], Qt::Key_Down);
        QTRY_COMPARE(m_pane->canvas().content().kind, ChartKind::Bars);
        draw(sales());
        QCOMPARE(m_pane->canvas().content().kind, ChartKind::Bars);
    }

    void withoutNumbersItSaysWhy()
    {
        draw(test::replyOf({"name"}, {{S("x")}}).statements.front().rows, nullptr, false);
        QVERIFY(!m_pane->hasChart());
        QVERIFY(m_pane->emptySentence().startsWith(u"There is nothing numeric to draw"));
        draw(test::replyOf({"n"}, {{Cell()}}).statements.front().rows, nullptr, false);
        QVERIFY(!m_pane->hasChart());
    }

    void pictureIsWrittenByItsEnding()
    {
        const QTemporaryDir folder;
        draw(sales());
        for (const auto &[name, beginning] : {std::pair("chart.png", "\x89PNG"), std::pair("chart.svg", "<?xml")}) {
            const QString path = folder.filePath(QLatin1StringView(name));
            m_pane->saveTo(path);
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.readAll().startsWith(beginning));
        }
        QSignalSpy failed(m_pane.get(), &ChartPane::failed);
        m_pane->saveTo(QStringLiteral("/nowhere/at/all.png"));
        QCOMPARE(failed.count(), 1);
        QVERIFY(failed[0][0].toString().startsWith(u"/nowhere/at/all.png could not be written"));
    }

    void everythingHasANameAndIsReachedByTab()
    {
        draw(sales());
        QVERIFY2(test::unnamedWidgets(*m_pane).isEmpty(), qPrintable(test::unnamedWidgets(*m_pane).join(u' ')));
        const QList<QWidget *> order = test::tabOrderFrom(&m_pane->canvas());
        QCOMPARE(order.size(), 7); // the chart, kind, columns, x, logarithm, save, close
    }

private:
    void draw(ResultSetPtr rows, RowOrderPtr order = nullptr, bool hasChart = true)
    {
        const QSignalSpy made(&m_pane->maker(), &ChartMaker::made);
        m_pane->setRows(std::move(rows), std::move(order));
        QTRY_COMPARE(made.count(), 1);
        QCOMPARE(m_pane->hasChart(), hasChart);
        m_pane->focusChart();
    }
    void press(Qt::Key key) { QTest::keyClick(&m_pane->canvas(), key); }

    Theme m_theme{ThemeMode::Light};
    IconSet m_icons{m_theme};
    std::unique_ptr<ChartPane> m_pane;
};

QTEST_MAIN(tst_ChartPane)
#include "tst_chartpane.moc"
