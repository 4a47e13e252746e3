// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/resultarranger.h"
#include "outcomes.h"
#include "ui/results/columnmemory.h"
#include "ui/results/filterrow.h"
#include "ui/results/resultfindbar.h"
#include "ui/results/resultgrid.h"
#include "ui/results/resultheader.h"
#include "ui/results/resultpage.h"
#include "ui/results/resultspane.h"
#include "ui/theme/iconset.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

using namespace d1;

namespace {

constexpr int columns = 12;

/// Twelve columns "c0" to "c11"; a value says its column and row: 205 is row 2 of column 5.
ResultSetPtr wideRows(const std::string &prefix = "c")
{
    std::vector<std::string> names;
    for (int column = 0; column < columns; ++column)
        names.push_back(prefix + std::to_string(column));
    std::vector<std::vector<Cell>> rows;
    for (std::int64_t row = 1; row <= 5; ++row) {
        std::vector<Cell> cells;
        for (std::int64_t column = 0; column < columns; ++column)
            cells.emplace_back(row * 100 + column);
        rows.push_back(cells);
    }
    return test::replyOf(names, rows).statements.front().rows;
}

} // namespace

/// Columns that stay in place, by keyboard.
class tst_FrozenColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<ResultPage>(m_theme, m_icons);
        m_page->setResult(wideRows(), "wide");
        m_page->resize(420, 300);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        grid().setFocus();
    }

    void cleanup() { m_page.reset(); }

    void theFirstColumnsStayWhileTheOthersScroll()
    {
        freezeUpTo(1);
        QCOMPARE(grid().frozenPlaces(), 2);
        QCOMPARE(grid().frozenWidth(), grid().columnWidth(0) + grid().columnWidth(1));
        press(Qt::Key_End);
        QCOMPARE(grid().currentIndex().column(), columns - 1);
        QVERIFY(grid().horizontalScrollBar()->value() > 0);
        QCOMPARE(grid().visualRect(at(0, 0)).left(), 0);
        QCOMPARE(grid().visualRect(at(0, 1)).left(), grid().columnWidth(0));
        QCOMPARE(grid().indexAt(grid().visualRect(at(2, 1)).center()), at(2, 1));
        QVERIFY(grid().visualRect(at(0, columns - 1)).left() >= grid().frozenWidth());
    }

    void whatIsFrozenIsPaintedWhereItStays()
    {
        freezeUpTo(0);
        const QRect cell = grid().visualRect(at(1, 0));
        const QImage before = grid().viewport()->grab(cell).toImage();
        press(Qt::Key_End);
        press(Qt::Key_Down); // so that nothing of it is selected or current
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        QVERIFY(grid().horizontalScrollBar()->value() > 0);
        QCOMPARE(grid().viewport()->grab(cell).toImage(), before);
    }

    void theKeyboardWalksInAndOut()
    {
        freezeUpTo(0);
        press(Qt::Key_End);
        const int scrolled = grid().horizontalScrollBar()->value();
        press(Qt::Key_Home);
        QCOMPARE(grid().currentIndex().column(), 0);
        QCOMPARE(grid().horizontalScrollBar()->value(), scrolled); // it was in sight already
        press(Qt::Key_Right);
        QCOMPARE(grid().currentIndex().column(), 1);
        QCOMPARE(grid().visualRect(at(0, 1)).left(), grid().frozenWidth()); // not below the frozen one
        press(Qt::Key_Left);
        QCOMPARE(grid().currentIndex().column(), 0);
    }

    void oneColumnIsFrozenAndLetGo()
    {
        grid().goTo({.row = 0, .column = 3});
        press(Qt::Key_F, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(grid().frozenPlaces(), 1);
        QCOMPARE(grid().shownColumns().front(), std::size_t{3});
        grid().goTo({.row = 0, .column = 5});
        press(Qt::Key_F, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(grid().frozenPlaces(), 2);
        QCOMPARE(grid().shownColumns()[1], std::size_t{5});
        grid().goTo({.row = 0, .column = 3});
        press(Qt::Key_F, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(grid().frozenPlaces(), 1);
        QCOMPARE(grid().shownColumns().front(), std::size_t{5});
        QCOMPARE(grid().shownColumns()[1], std::size_t{3});
        press(Qt::Key_End, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(grid().frozenPlaces(), 0);
        QCOMPARE(grid().frozenWidth(), 0);
    }

    void selectionCrossesTheEdge()
    {
        freezeUpTo(0);
        grid().goTo({.row = 1, .column = 0});
        press(Qt::Key_Right, Qt::ShiftModifier);
        press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(grid().chosenCells(), (std::vector<CellRange>{{1, 2, 0, 1}}));
        press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("200\t201\n300\t301"));
    }

    void hiddenColumnsAreInNoSelection()
    {
        freezeUpTo(1);
        grid().goTo({.row = 0, .column = 1});
        press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier); // hides it
        QCOMPARE(grid().frozenWidth(), grid().columnWidth(0));
        grid().goTo({.row = 2, .column = 2});
        press(Qt::Key_Left);
        QCOMPARE(grid().currentIndex(), at(2, 0));
        press(Qt::Key_Right, Qt::ShiftModifier);
        press(Qt::Key_Right, Qt::ShiftModifier);
        std::size_t cells = 0;
        for (const CellRange &range : grid().chosenCells()) {
            QVERIFY(range.firstColumn > 1 || range.lastColumn < 1);
            cells += range.cellCount();
        }
        QCOMPARE(cells, std::size_t{3});
        press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("300\t302\t303"));
    }

    void sortingAndFindingGoOn()
    {
        freezeUpTo(0);
        press(Qt::Key_Down, Qt::AltModifier);
        press(Qt::Key_Down, Qt::AltModifier); // descending
        QTRY_COMPARE(grid().model()->index(0, 0).data().toString(), QStringLiteral("500"));
        m_page->openFind();
        auto *text = m_page->findChild<ResultFindBar *>()->findChild<QLineEdit *>();
        QTest::keyClicks(text, QStringLiteral("311"));
        QTRY_COMPARE(grid().currentIndex().data().toString(), QStringLiteral("311"));
        QVERIFY(grid().visualRect(grid().currentIndex()).left() >= grid().frozenWidth());
    }

    void filterFieldsAndHeadsStayWithTheirColumns()
    {
        freezeUpTo(0);
        press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        const QLineEdit *frozen = header().filters().field(0);
        QTRY_VERIFY(frozen->hasFocus());
        grid().goTo({.row = 0, .column = columns - 1});
        QVERIFY(grid().horizontalScrollBar()->value() > 0);
        QCOMPARE(frozen->x(), 1);
        QCOMPARE(header().filters().field(columns - 1)->x(), header().sectionViewportPosition(columns - 1) + 1);
        QVERIFY(header().frozenHeads().isVisible());
        QCOMPARE(header().frozenHeads().width(), grid().frozenWidth());
        QCOMPARE(header().frozenHeads().sectionSize(0), header().sectionSize(0));
        QTest::keyClicks(header().filters().field(0), QStringLiteral(">300"));
        QTRY_COMPARE(grid().model()->rowCount(), 2);
    }

    void tabWalksTheFiltersAndBringsThemIntoSight()
    {
        freezeUpTo(0);
        press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QLineEdit *at = header().filters().field(0);
        QTRY_VERIFY(at->hasFocus());
        for (int column = 1; column < columns; ++column) {
            QTest::keyClick(at, Qt::Key_Tab);
            at = header().filters().field(column);
            QVERIFY(at->hasFocus());
            QVERIFY(at->x() >= grid().frozenWidth() && at->geometry().right() <= header().width());
        }
        QTest::keyClick(at, Qt::Key_Tab);
        QVERIFY(grid().hasFocus());
        QTest::keyClick(&grid(), Qt::Key_Backtab);
        QVERIFY(at->hasFocus());
    }

    void aFrozenHeadIsResizedAndClickedWhereItStays()
    {
        freezeUpTo(0);
        press(Qt::Key_End);
        ColumnHeads &heads = header().frozenHeads();
        QTest::mouseClick(heads.viewport(), Qt::LeftButton, {}, QPoint(20, 10));
        QCOMPARE(grid().arranger().sortKey(0), std::optional(SortKey{0, false}));
        heads.resizeSection(0, 150); // as a drag does
        QCOMPARE(grid().columnWidth(0), 150);
        QCOMPARE(grid().frozenWidth(), 150);
        QCOMPARE(heads.width(), 150);
    }

    void screenReadersFindACellWhereItIsSeen()
    {
        freezeUpTo(0);
        press(Qt::Key_End);
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&grid());
        QVERIFY(table && table->tableInterface());
        QAccessibleInterface *cell = table->tableInterface()->cellAt(1, 0);
        QVERIFY(cell);
        QCOMPARE(cell->text(QAccessible::Name), QStringLiteral("200"));
        QCOMPARE(cell->rect().topLeft(), grid().viewport()->mapToGlobal(grid().visualRect(at(1, 0)).topLeft()));
    }

    void tooWideToStayIsNotKept()
    {
        freezeUpTo(columns - 1);
        QCOMPARE(grid().frozenPlaces(), columns);
        QVERIFY(grid().frozenWidth() > 0);
        QVERIFY(grid().frozenWidth() <= 3 * grid().viewport()->width() / 4);
        m_page->resize(2'000, 300);
        QTRY_COMPARE(grid().frozenWidth(), grid().horizontalHeader()->length());
    }

    void theSameColumnsStayPutInTheNextRun()
    {
        ColumnMemory memory;
        const auto run = [this](ResultsPane &pane, const ResultSetPtr &rows) -> ResultGrid & {
            pane.beginRun(1);
            StatementOutcome outcome = test::selected(1);
            outcome.reply->statements.front().rows = rows;
            pane.addOutcome(outcome);
            pane.endRun(QueryRun::State::Succeeded);
            return *pane.currentGrid();
        };
        ResultsPane pane(m_theme, m_icons, new QWidget);
        pane.setColumnMemory(&memory);
        pane.resize(420, 300);
        pane.show();
        ResultGrid &first = run(pane, wideRows());
        first.goTo({.row = 0, .column = 2});
        first.freezeToCurrentColumn();
        first.goTo({.row = 0, .column = 1});
        first.hideCurrentColumn();
        ResultGrid &again = run(pane, wideRows());
        QCOMPARE(again.frozenPlaces(), 3);
        QVERIFY(again.isColumnHidden(1));
        QCOMPARE(run(pane, wideRows("other")).frozenPlaces(), 0);
    }

private:
    ResultGrid &grid() const { return m_page->grid(); }
    ResultHeader &header() const { return *static_cast<ResultHeader *>(grid().horizontalHeader()); }
    QModelIndex at(int row, int column) const { return grid().model()->index(row, column); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&grid(), key, modifiers); }
    void freezeUpTo(std::size_t column)
    {
        grid().goTo({.row = 0, .column = column});
        press(Qt::Key_Home, Qt::AltModifier | Qt::ShiftModifier);
        grid().goTo({.row = 0, .column = 0});
    }

    Theme m_theme{ThemeMode::Light};
    IconSet m_icons{m_theme};
    std::unique_ptr<ResultPage> m_page;
};

QTEST_MAIN(tst_FrozenColumns)
#include "tst_frozencolumns.moc"
