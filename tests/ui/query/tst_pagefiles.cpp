// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakedatabase.h"
#include "ui/editor/completionlist.h"
#include "ui/editor/sqleditor.h"
#include "ui/query/pagefiles.h"
#include "ui/query/querypage.h"
#include "ui/query/querytab.h"
#include "ui/query/querytabbar.h"
#include "ui/query/tabfile.h"
#include "ui/theme/iconset.h"
#include "ui/theme/theme.h"
#include "workspace/queryfolders.h"

#include <QLineEdit>
#include <QTest>

using namespace d1;
using namespace Qt::StringLiterals;

class tst_PageFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_folders = QueryFolders(m_folder->path().toStdString());
        m_database = std::make_unique<ActiveDatabase>(m_fake.sources());
        m_page = std::make_unique<QueryPage>(*m_database, m_theme, m_icons);
        m_page->files().setFolders(&m_folders);
        m_page->resize(900, 600);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void cleanup()
    {
        m_page.reset();
        m_database.reset();
    }

    void aTabIsSavedAndNamedByKeyboard()
    {
        QTest::keyClicks(editor(), u"SELECT 1;"_s);
        press(Qt::Key_S, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"reports/first"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE(m_page->tabNames(), QStringList{u"first"_s});
        QVERIFY(bar().tabIcon(0).isNull());

        QTest::keyClicks(editor(), u" -- more"_s);
        QVERIFY(!bar().tabIcon(0).isNull());
        QCOMPARE(bar().tabToolTip(0), u"first, not saved"_s);
        QCOMPARE(bar().accessibleTabName(0), u"first, not saved"_s);
        press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(bar().tabIcon(0).isNull());
        QCOMPARE(m_folders.read(m_folders.find("reports/first").value()).value(), std::string("SELECT 1; -- more"));
    }

    void aSavedQueryOpensOnce()
    {
        const SavedQuery query = m_folders.create(QueryShelf::Own, "orders", "SELECT * FROM orders;").value();
        m_page->openSql(u"other"_s, u"SELECT 1;"_s);
        m_page->files().open(query);
        QTRY_COMPARE(m_page->tabNames(), QStringList({u"other"_s, u"orders"_s}));
        QCOMPARE(editor()->script(), std::string("SELECT * FROM orders;"));
        m_page->previousTab();
        m_page->files().open(query);
        QCOMPARE(m_page->tabNames().size(), 2);
        QCOMPARE(editor()->script(), std::string("SELECT * FROM orders;"));
        QVERIFY(m_fake.openedTargets().empty()); // nothing ran
    }

    void aQueryThatCannotBeReadIsSaid()
    {
        m_page->files().open({QueryShelf::Own, "gone", "/nowhere/gone.sql"});
        QTRY_VERIFY(m_page->currentTab().file().notice().contains(u"is not there any more"_s));
        QCOMPARE(m_page->tabNames().size(), 1);
    }

    void renamingTheTabRenamesItsFile()
    {
        const SavedQuery query = m_folders.create(QueryShelf::Own, "orders", "SELECT 1;").value();
        m_page->files().open(query);
        QTRY_VERIFY(m_page->currentTab().file().file());
        m_page->editTabName();
        QTest::keyClicks(QApplication::focusWidget(), u"sales"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE(m_page->tabNames(), QStringList{u"sales"_s});
        QVERIFY(m_folders.find("sales") && !m_folders.find("orders"));
        QTRY_VERIFY(editor()->hasFocus());
    }

    void escapeLeavesTheNameAlone()
    {
        m_page->editTabName();
        QTest::keyClicks(QApplication::focusWidget(), u"sales"_s);
        press(Qt::Key_Escape);
        QCOMPARE(m_page->tabNames(), QStringList{u"query 1"_s});
        QTRY_VERIFY(editor()->hasFocus());
    }

    void aClosedTabComesBackWithItsFile()
    {
        const SavedQuery query = m_folders.create(QueryShelf::Own, "orders", "SELECT 1;").value();
        m_page->files().open(query);
        QTRY_VERIFY(m_page->currentTab().file().file());
        QTest::keyClicks(editor(), u"x"_s);
        press(Qt::Key_W, Qt::ControlModifier);
        QVERIFY(!m_page->currentTab().file().file());
        press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_page->tabNames(), QStringList{u"orders"_s});
        QVERIFY(m_page->currentTab().file().hasChanges());
        QCOMPARE(m_page->currentTab().file().file()->query, query);
    }

    void snippetsAreOfferedInEveryTab()
    {
        m_page->files().setSnippets({{"both", "", "SELECT ${1:a}, ${2:b} FROM ${3:t};"}});
        for (int tab = 0; tab < 2; ++tab) {
            QTest::keyClicks(editor(), u"bot"_s);
            QVERIFY(editor()->isListActive());
            QCOMPARE(editor()->completion().offers().front().kind, OfferKind::Snippet);
            press(Qt::Key_Tab);
            QCOMPARE(editor()->script(), std::string("SELECT a, b FROM t;"));
            QTest::keyClicks(editor(), u"x"_s);
            press(Qt::Key_Tab);
            QTest::keyClicks(editor(), u"y"_s);
            QCOMPARE(editor()->script(), std::string("SELECT x, y FROM t;"));
            press(Qt::Key_T, Qt::ControlModifier);
        }
    }

private:
    [[nodiscard]] SqlEditor *editor() const { return &m_page->currentTab().editor(); }
    [[nodiscard]] QueryTabBar &bar() const { return *m_page->findChild<QueryTabBar *>(); }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    Theme m_theme{ThemeMode::Light};
    IconSet m_icons{m_theme};
    test::FakeDatabase m_fake;
    std::unique_ptr<QTemporaryDir> m_folder;
    QueryFolders m_folders;
    std::unique_ptr<ActiveDatabase> m_database;
    std::unique_ptr<QueryPage> m_page;
};

QTEST_MAIN(tst_PageFiles)
#include "tst_pagefiles.moc"
