// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeconnection.h"
#include "ui/results/resultgrid.h"
#include "ui/results/rowlinkmenu.h"
#include "ui/theme/iconset.h"
#include "ui/theme/theme.h"

#include <QSignalSpy>
#include <QTest>

using namespace d1;

class tst_RowLinkMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_grid = std::make_unique<ResultGrid>(m_theme);
        m_menu = std::make_unique<RowLinkMenu>(*m_grid, m_icons);
        ResultOrigins origins;
        origins.links = {{RowLink::Parent, "customers", {"id"}, {1}}, {RowLink::Children, "lines", {"order_id"}, {0}}};
        m_grid->setResult(
            test::replyOf({"id", "customer"}, {{std::int64_t{7}, std::int64_t{42}}}).statements.front().rows, origins);
    }

    void cleanup()
    {
        m_menu.reset();
        m_grid.reset();
    }

    void everyLinkOfTheCellHasAnEntry()
    {
        QCOMPARE(entries(0), QStringList{QStringLiteral("Rows of lines that point here (order_id)")});
        QCOMPARE(entries(1), QStringList{QStringLiteral("The row of customers it points to")});
    }

    void entryAsksForItsRows()
    {
        QSignalSpy wanted(m_menu.get(), &RowLinkMenu::rowsWanted);
        QCOMPARE(entries(0).size(), 1);
        m_menu->actions().front()->trigger();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toString(), QStringLiteral("lines"));
        QCOMPARE(wanted[0][1].value<Statement>(),
                 Statement("SELECT * FROM lines WHERE order_id = ?", {std::int64_t{7}}));
    }

    void withoutALinkItIsDisabledAndTheOrderSaysWhy()
    {
        QSignalSpy refused(m_menu.get(), &RowLinkMenu::refused);
        m_grid->setCurrentIndex(m_grid->model()->index(0, 0));
        m_menu->followKey(); // its links point here, not away
        QCOMPARE(refused.count(), 1);
        m_grid->setResult(m_grid->result());
        QCOMPARE(entries(1), QStringList());
        QVERIFY(!m_menu->menuAction()->isEnabled());
    }

private:
    QStringList entries(int column)
    {
        m_grid->setCurrentIndex(m_grid->model()->index(0, column));
        m_menu->refresh();
        QStringList texts;
        for (const QAction *entry : m_menu->actions())
            texts << entry->text();
        return texts;
    }

    Theme m_theme{ThemeMode::Light};
    IconSet m_icons{m_theme};
    std::unique_ptr<ResultGrid> m_grid;
    std::unique_ptr<RowLinkMenu> m_menu;
};

QTEST_MAIN(tst_RowLinkMenu)
#include "tst_rowlinkmenu.moc"
