// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resultsetbuilder.h"
#include "support/fakeconnection.h"
#include "support/spokenwidgets.h"
#include "ui/results/resultgrid.h"
#include "ui/results/resultheader.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QVBoxLayout>

using namespace d1;

namespace {

ResultSetPtr rowsOf(std::vector<std::string> columns, const std::vector<std::vector<Cell>> &rows)
{
    return test::replyOf(std::move(columns), rows).statements.front().rows;
}

ResultSetPtr goods()
{
    return rowsOf(
        {"id", "name"},
        {{std::int64_t{1}, std::string("tea")}, {std::int64_t{2}, Cell()}, {std::int64_t{3}, std::string("a\tb")}});
}

ResultSetPtr million()
{
    ResultSetBuilder builder({"n", "square"});
    for (std::int64_t row = 0; row < 1'000'000; ++row) {
        builder.appendInteger(row);
        builder.appendInteger(row * row);
    }
    return builder.finish();
}

} // namespace

class tst_ResultGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_grid = new ResultGrid(m_theme);
        m_after = new QLineEdit;
        auto *column = new QVBoxLayout(m_window.get());
        column->addWidget(m_grid);
        column->addWidget(m_after);
        m_window->resize(700, 500);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_grid->setFocus();
        QGuiApplication::clipboard()->clear();
    }

    void cleanup()
    {
        m_window.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    void firstCellIsCurrentAndNothingSelected()
    {
        m_grid->setResult(goods());
        QCOMPARE(m_grid->currentIndex(), m_grid->model()->index(0, 0));
        QVERIFY(!m_grid->selectionModel()->hasSelection());
        const std::vector<CellRange> cells = m_grid->chosenCells();
        QCOMPARE(cells.size(), std::size_t{1});
        QCOMPARE(cells.front(), (CellRange{0, 0, 0, 0}));
    }

    void emptyResultShowsItsColumns()
    {
        m_grid->setResult(rowsOf({"id", "name"}, {}));
        QCOMPARE(m_grid->model()->rowCount(), 0);
        QCOMPARE(m_grid->model()->columnCount(), 2);
        QVERIFY(m_grid->chosenCells().empty());
        m_grid->copy();
        QCOMPARE(clipboard(), QString());
    }

    void whyThereIsNoRowIsSaid()
    {
        m_grid->setResult(rowsOf({"id", "name"}, {}));
        QCOMPARE(m_grid->emptySentence(), QStringLiteral("The statement gave no rows."));
        QCOMPARE(m_grid->accessibleDescription(), m_grid->emptySentence());
        m_grid->setResult(goods());
        QCOMPARE(m_grid->emptySentence(), QString());
        m_grid->setFiltersVisible(true);
        QTest::keyClicks(m_window->focusWidget(), QStringLiteral("> 5"));
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(m_grid->emptySentence(), QStringLiteral("No row fits the filters."));
        QCOMPARE(m_grid->accessibleDescription(), m_grid->emptySentence());
    }

    void currentCellStaysInSightWhenRoomIsTaken()
    {
        m_grid->setResult(rowsOf({"id", "name"}, {{std::int64_t{1}, std::string("tea")}}));
        m_grid->setColumnWidth(0, 400);
        press(Qt::Key_End);
        m_window->resize(450, 500);
        QTRY_VERIFY(m_grid->viewport()->width() <= 450);
        QVERIFY(m_grid->viewport()->rect().contains(m_grid->visualRect(m_grid->currentIndex())));
    }

    void arrowsWalkTheCells()
    {
        m_grid->setResult(goods());
        press(Qt::Key_Down);
        press(Qt::Key_Right);
        QCOMPARE(m_grid->currentIndex(), m_grid->model()->index(1, 1));
        press(Qt::Key_Home);
        QCOMPARE(m_grid->currentIndex().column(), 0);
        press(Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(m_grid->currentIndex(), m_grid->model()->index(2, 1));
    }

    void tabLeavesTheGrid()
    {
        m_grid->setResult(goods());
        press(Qt::Key_Tab);
        QVERIFY(m_after->hasFocus());
    }

    void cellsAreNotEdited()
    {
        m_grid->setResult(goods());
        QTest::keyClicks(m_grid, QStringLiteral("x"));
        press(Qt::Key_F2);
        QVERIFY(m_grid->findChildren<QLineEdit *>().isEmpty());
        QCOMPARE(m_grid->model()->index(0, 1).data().toString(), QStringLiteral("tea"));
    }

    void copyIsTabSeparatedText()
    {
        m_grid->setResult(goods());
        QSignalSpy copied(m_grid, &ResultGrid::copied);
        m_grid->copy();
        QCOMPARE(clipboard(), QStringLiteral("1"));
        press(Qt::Key_A, Qt::ControlModifier);
        m_grid->copy();
        QCOMPARE(copied.count(), 2);
        const QStringList lines = clipboard().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0], QStringLiteral("1\ttea"));
        QCOMPARE(lines[1], QStringLiteral("2\t"));
    }

    void headsAreCopiedWhenAskedFor()
    {
        m_grid->setResult(goods());
        press(Qt::Key_A, Qt::ControlModifier);
        m_grid->copyWithHeaders();
        QVERIFY(clipboard().startsWith(QStringLiteral("id\tname\n1\ttea")));
    }

    void largeCopyIsWrittenAsideAndTheLastOneWins()
    {
        m_grid->setResult(million());
        QSignalSpy copied(m_grid, &ResultGrid::copied);
        m_grid->selectAll();
        m_grid->copy();
        QCOMPARE(copied.count(), 0); // still being written
        m_grid->clearSelection();
        m_grid->setCurrentIndex(m_grid->model()->index(2, 1));
        m_grid->clearSelection();
        m_grid->copy();
        QCOMPARE(clipboard(), QStringLiteral("4"));
        m_grid->selectColumn(0);
        m_grid->copy();
        QTRY_COMPARE_WITH_TIMEOUT(copied.count(), 2, 30'000); // the first was given up
        QVERIFY(clipboard().startsWith(QStringLiteral("0\n1\n2\n")));
    }

    void gridMayGoWhileACopyIsWritten()
    {
        m_grid->setResult(million());
        m_grid->selectAll();
        m_grid->copy();
        m_window.reset();
        QThreadPool::globalInstance()->waitForDone();
        QCOMPARE(clipboard(), QString());
    }

    void millionRowsAreShownAtOnce()
    {
        const ResultSetPtr rows = million();
        QElapsedTimer timer;
        timer.start();
        m_grid->setResult(rows);
        press(Qt::Key_End, Qt::ControlModifier);
        m_grid->grab();
        QVERIFY2(timer.elapsed() < 2'000, QByteArray::number(timer.elapsed()).constData());
        QCOMPARE(m_grid->currentIndex().row(), 999'999);
        QCOMPARE(m_grid->currentIndex().data().toString(), QStringLiteral("999998000001"));
    }

    void widthsFitTheirContentWithinLimits()
    {
        m_grid->setResult(rowsOf({"a", "a longer name of a column", "text"},
                                 {{std::int64_t{1}, std::int64_t{1}, std::string(2'000, 'x')}}));
        QVERIFY(m_grid->columnWidth(0) < m_grid->columnWidth(1));
        QVERIFY(m_grid->columnWidth(1) >= m_grid->horizontalHeader()->sectionSizeHint(1));
        QCOMPARE(m_grid->columnWidth(2), 400);
    }

    void sameColumnsKeepTheWidthsAPersonGaveThem()
    {
        m_grid->setResult(goods());
        m_grid->setColumnWidth(1, 333);
        m_grid->setResult(rowsOf({"id", "name"}, {{std::int64_t{9}, std::string(90, 'x')}}));
        QCOMPARE(m_grid->columnWidth(1), 333);
        m_grid->setResult(rowsOf({"id", "other"}, {{std::int64_t{9}, std::string("x")}}));
        QVERIFY(m_grid->columnWidth(1) != 333);
    }

    void everythingHasAName()
    {
        m_grid->setResult(goods());
        QCOMPARE(test::unnamedWidgets(*m_window),
                 QStringList{QStringLiteral("QLineEdit in QWidget")}); // the test's own
        QCOMPARE(m_grid->accessibleName(), QStringLiteral("Result rows"));
        QVERIFY(qobject_cast<ResultHeader *>(m_grid->horizontalHeader()));
    }

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_grid, key, modifiers); }
    [[nodiscard]] static QString clipboard() { return QGuiApplication::clipboard()->text(); }

    Theme m_theme{ThemeMode::Light};
    std::unique_ptr<QWidget> m_window;
    ResultGrid *m_grid = nullptr;
    QLineEdit *m_after = nullptr;
};

QTEST_MAIN(tst_ResultGrid)
#include "tst_resultgrid.moc"
