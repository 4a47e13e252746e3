// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/resultarranger.h"
#include "support/fakeconnection.h"
#include "ui/results/filterrow.h"
#include "ui/results/resultfindbar.h"
#include "ui/results/resultgrid.h"
#include "ui/results/resultheader.h"
#include "ui/results/resultpage.h"
#include "ui/theme/iconset.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace d1;

/// Reading rows with the keyboard and the mouse, as a person does.
class ResultPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        using S = std::string;
        m_page = std::make_unique<ResultPage>(m_theme, m_icons);
        m_page->setResult(test::replyOf({"id", "name"}, {{std::int64_t{1}, S("Eva")},
                                                         {std::int64_t{2}, S("Adam")},
                                                         {std::int64_t{3}, Cell()},
                                                         {std::int64_t{4}, S("Adele")}})
                              .statements.front()
                              .rows);
        m_page->resize(600, 400);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        grid().setFocus();
    }

    void cleanup() { m_page.reset(); }

    void aClickOnAHeadSortsAndShiftAdds()
    {
        clickHead(1);
        QTRY_COMPARE(shownIds(), QStringLiteral("3 2 4 1"));
        clickHead(1);
        QTRY_COMPARE(shownIds(), QStringLiteral("1 4 2 3"));
        clickHead(1);
        QCOMPARE(shownIds(), QStringLiteral("1 2 3 4"));
        clickHead(1);
        clickHead(0, Qt::ShiftModifier);
        QCOMPARE(grid().arranger().arrangement().sortKeys.size(), std::size_t{2});
        QVERIFY(grid().selectionModel()->selection().isEmpty());
    }

    void ctrlClickOnAHeadSelectsTheColumn()
    {
        clickHead(1, Qt::ControlModifier);
        QCOMPARE(grid().chosenCells(), (std::vector<CellRange>{{0, 3, 1, 1}}));
        QVERIFY(grid().arranger().arrangement().isAsReturned());
    }

    void theKeyboardSortsToo()
    {
        grid().goTo({0, 1});
        QTest::keyClick(&grid(), Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(shownIds(), QStringLiteral("3 2 4 1"));
        QCOMPARE(grid().currentIndex().row(), 3); // it followed its row
    }

    void typedFilterChoosesRows()
    {
        grid().goTo({0, 1});
        QTest::keyClick(&grid(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(grid().areFiltersVisible());
        QLineEdit *field = header().filters().field(1);
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("ad"));
        QTRY_COMPARE(shownIds(), QStringLiteral("2 4"));
        QCOMPARE(m_page->facts(), QStringLiteral("2 of 4 rows · 2 columns"));
        QTest::keyClick(field, Qt::Key_Escape);
        QTRY_COMPARE(shownIds(), QStringLiteral("1 2 3 4"));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(grid().hasFocus());
    }

    void hidingTheFiltersEndsThem()
    {
        grid().setFiltersVisible(true);
        grid().arranger().setFilter(0, QStringLiteral(">3"));
        QTRY_COMPARE(shownIds(), QStringLiteral("4"));
        QCOMPARE(header().filters().field(0)->text(), QStringLiteral(">3"));
        grid().setFiltersVisible(false);
        QTRY_COMPARE(shownIds(), QStringLiteral("1 2 3 4"));
    }

    void filterFieldsStandUnderTheirColumns()
    {
        grid().setFiltersVisible(true);
        grid().setColumnWidth(0, 150);
        const QLineEdit *second = header().filters().field(1);
        QVERIFY(second->isVisible());
        QCOMPARE(second->mapTo(&header(), QPoint()).x(), header().sectionViewportPosition(1) + 1);
        QVERIFY(second->mapTo(&header(), QPoint()).y() >= header().viewport()->geometry().bottom());
    }

    void findGoesFromCellToCell()
    {
        m_page->openFind();
        auto *text = m_page->findChild<ResultFindBar *>()->findChild<QLineEdit *>();
        QTest::keyClicks(text, QStringLiteral("ad"));
        QTRY_COMPARE(current(), (CellPlace{1, 1}));
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_COMPARE(current(), (CellPlace{3, 1}));
        QTest::keyClick(text, Qt::Key_Return, Qt::ShiftModifier);
        QTRY_COMPARE(current(), (CellPlace{1, 1}));
        QTest::keyClicks(text, QStringLiteral("x"));
        const auto *bar = m_page->findChild<ResultFindBar *>();
        QTRY_VERIFY(std::ranges::any_of(bar->findChildren<QLabel *>(),
                                        [](const QLabel *label) { return label->text() == u"Not found"; }));
        QTest::keyClick(text, Qt::Key_Escape);
        QVERIFY(bar->isHidden());
        QVERIFY(grid().hasFocus());
    }

private:
    ResultGrid &grid() const { return m_page->grid(); }
    ResultHeader &header() const { return *static_cast<ResultHeader *>(grid().horizontalHeader()); }
    CellPlace current() const
    {
        return {static_cast<std::size_t>(grid().currentIndex().row()),
                static_cast<std::size_t>(grid().currentIndex().column())};
    }
    void clickHead(int column, Qt::KeyboardModifiers modifiers = {}) const
    {
        const QPoint middle(header().sectionViewportPosition(column) + 20, 10);
        QTest::mouseClick(header().viewport(), Qt::LeftButton, modifiers, middle);
    }
    QString shownIds() const
    {
        QStringList ids;
        for (int row = 0; row < grid().model()->rowCount(); ++row)
            ids.append(grid().model()->index(row, 0).data().toString());
        return ids.join(u' ');
    }

    Theme m_theme{ThemeMode::Light};
    IconSet m_icons{m_theme};
    std::unique_ptr<ResultPage> m_page;
};

QTEST_MAIN(ResultPageTest)
#include "tst_resultpage.moc"
