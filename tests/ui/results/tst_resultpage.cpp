// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/resultarranger.h"
#include "support/fakeconnection.h"
#include "ui/results/filterrow.h"
#include "ui/results/resultactions.h"
#include "ui/results/resultfindbar.h"
#include "ui/results/resultgrid.h"
#include "ui/results/resultheader.h"
#include "ui/results/resultpage.h"
#include "ui/results/valueviewer.h"
#include "ui/theme/iconset.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
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
                              .rows,
                          "people");
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
        QTRY_COMPARE(shownIds(), QStringLiteral("1 2 3 4"));
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

    void columnsMoveAndHideByKeyboard()
    {
        using Columns = std::vector<std::size_t>;
        const auto press = [this](Qt::Key key) { QTest::keyClick(&grid(), key, Qt::AltModifier | Qt::ShiftModifier); };
        grid().goTo({0, 0});
        press(Qt::Key_Right);
        QCOMPARE(grid().shownColumns(), (Columns{1, 0}));
        press(Qt::Key_Right); // is the last already
        QCOMPARE(grid().shownColumns(), (Columns{1, 0}));
        m_page->extendResult(grid().result()); // the same columns stay where they were put
        QCOMPARE(grid().shownColumns(), (Columns{1, 0}));
        grid().selectAll();
        QTest::keyClick(&grid(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Eva\t1\n")));
        grid().goTo({0, 0});
        press(Qt::Key_Down);
        QCOMPARE(grid().shownColumns(), (Columns{1}));
        QCOMPARE(m_page->facts(), QStringLiteral("4 rows · 1 of 2 columns"));
        QCOMPARE(grid().currentIndex().column(), 1);
        press(Qt::Key_Down); // the last one stays
        QCOMPARE(grid().shownColumns(), (Columns{1}));
        press(Qt::Key_Up);
        press(Qt::Key_Right);
        QCOMPARE(grid().shownColumns(), (Columns{0, 1}));
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

    void selectionIsSummedUp()
    {
        QSignalSpy described(m_page.get(), &ResultPage::selectionDescribed);
        grid().selectColumn(0);
        QTRY_COMPARE(described.count(), 1);
        QCOMPARE(described[0][0].toString(),
                 QStringLiteral("4 cells · sum 10 · average 2.5 · distinct 4 · min 1 · max 4"));
        grid().clearSelection();
        QTRY_COMPARE(described.count(), 2);
        QVERIFY(described[1][0].toString().isEmpty());
    }

    void keysAndMenuCopyInManyFormats()
    {
        grid().selectRow(1);
        QTest::keyClick(&grid(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("id\tname\n2\tAdam"));
        m_page->findChild<QAction *>(QStringLiteral("results.copyAsInsert"))->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("INSERT INTO people (id, name) VALUES\n  (2, 'Adam');\n"));
        QCOMPARE(m_page->actions().copyMenu()->actions().size(), 4);
    }

    void copyFollowsTheSorting()
    {
        clickHead(1);
        QTRY_COMPARE(shownIds(), QStringLiteral("3 2 4 1"));
        grid().selectColumn(0);
        QTest::keyClick(&grid(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("3\n2\n4\n1"));
    }

    void exportWritesTheShownRows()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("rows.jsonl"));
        grid().arranger().setFilter(0, QStringLiteral("<3"));
        QTRY_COMPARE(shownIds(), QStringLiteral("1 2"));
        m_page->exportTo(path);
        QTRY_VERIFY(m_page->exportSentence().startsWith(u"Wrote 2 rows to "));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("{\"id\":1,\"name\":\"Eva\"}\n{\"id\":2,\"name\":\"Adam\"}\n"));
    }

    void valueIsShownBesideTheRowsAndFollowsThem()
    {
        clickHead(1); // the viewer must look through the sorting
        QTRY_COMPARE(shownIds(), QStringLiteral("3 2 4 1"));
        grid().goTo({.row = 1, .column = 1});
        QTest::keyClick(&grid(), Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(m_page->viewer().isVisible());
        QVERIFY(m_page->viewer().isAncestorOf(QApplication::focusWidget()));
        QCOMPARE(m_page->viewer().text(), QStringLiteral("Adam"));
        QCOMPARE(m_page->viewer().facts(), QStringLiteral("name · text · 4 characters, 4 B"));
        grid().goTo({.row = 0, .column = 1});
        QCOMPARE(m_page->viewer().facts(), QStringLiteral("name · NULL"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!m_page->viewer().isVisible());
        QVERIFY(grid().hasFocus());
    }

    void aFailedExportSaysWhy()
    {
        m_page->exportTo(QStringLiteral("/nowhere/at/all.csv"));
        QTRY_VERIFY(m_page->exportSentence().contains(u"could not be written"));
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
