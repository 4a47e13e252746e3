// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/resultsetmodel.h"
#include "support/fakeconnection.h"
#include "ui/results/resultgrid.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

using namespace d1;

/// Painting and tool tips, in the grid that uses them.
class tst_ResultDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_grid = std::make_unique<ResultGrid>(m_theme);
        m_grid->setResult(test::replyOf({"text", "blob"}, {{std::string("short"), Blob{QByteArray(3, 'x')}},
                                                           {std::string("two\nlines"), Cell()},
                                                           {std::string(300, 'w'), Cell()}})
                              .statements.front()
                              .rows);
        m_grid->resize(700, 300);
        m_grid->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_grid.get()));
    }

    void cleanup() { QToolTip::hideText(); }

    void toolTipIsShownOnlyWhereSomethingIsHidden_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("contains");
        QTest::newRow("whole text") << 0 << 0 << QString();
        QTest::newRow("several lines") << 1 << 0 << QStringLiteral("two\nlines");
        QTest::newRow("cut text") << 2 << 0 << QString(300, u'w');
        QTest::newRow("blob") << 0 << 1 << QStringLiteral("3 bytes");
        QTest::newRow("NULL") << 1 << 1 << QString();
    }

    void toolTipIsShownOnlyWhereSomethingIsHidden()
    {
        QFETCH(int, row);
        QFETCH(int, column);
        QFETCH(QString, contains);
        const QPoint place = m_grid->visualRect(m_grid->model()->index(row, column)).center();
        QHelpEvent help(QEvent::ToolTip, place, m_grid->viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(m_grid->viewport(), &help);
        if (contains.isEmpty())
            QVERIFY(!QToolTip::isVisible() || QToolTip::text().isEmpty());
        else
            QVERIFY2(QToolTip::text().contains(contains), qPrintable(QToolTip::text()));
    }

    void selectedCellIsSeen()
    {
        const QModelIndex cell = m_grid->model()->index(0, 0);
        const QPoint corner = m_grid->visualRect(cell).topLeft() + QPoint(3, 3);
        m_grid->setCurrentIndex(m_grid->model()->index(2, 1));
        QCOMPARE(pixel(corner), m_theme.color(ColorRole::Surface));
        m_grid->selectionModel()->select(cell, QItemSelectionModel::ClearAndSelect);
        QCOMPARE(pixel(corner), m_theme.color(ColorRole::Selection));
    }

    void cellWithTheKeyboardHasAFrame()
    {
        m_grid->activateWindow();
        m_grid->setFocus();
        QTRY_VERIFY(m_grid->hasFocus());
        m_grid->setCurrentIndex(m_grid->model()->index(0, 0));
        QCOMPARE(pixel(m_grid->visualRect(m_grid->currentIndex()).topLeft()), m_theme.color(ColorRole::Accent));
    }

private:
    [[nodiscard]] QColor pixel(QPoint place) const { return m_grid->viewport()->grab().toImage().pixelColor(place); }

    Theme m_theme{ThemeMode::Light};
    std::unique_ptr<ResultGrid> m_grid;
};

QTEST_MAIN(tst_ResultDelegate)
#include "tst_resultdelegate.moc"
