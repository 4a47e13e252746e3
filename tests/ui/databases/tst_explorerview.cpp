// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakedatabase.h"
#include "ui/databases/explorertree.h"
#include "ui/databases/explorerview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorstrip.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace d1;
using namespace Qt::StringLiterals;

class TestExplorerView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void openedDatabaseShowsItsTables();
    void enterOnATableAsksForItsRows();
    void enterOnAnIndexShowsItsSql();
    void enterOnAnotherDatabaseOpensIt();
    void filterFindsAColumnAndEscapeForgetsIt();
    void refreshKeepsWhatWasExpanded();
    void failedRefreshIsSaidInPlace();
    void emptyDatabaseSaysWhatToDo();
    void menuCopiesTheName();
    void menuWantsAnExport();
    void nothingOpenedYetSaysSo();

private:
    void openDemo();
    [[nodiscard]] QModelIndex find(const QString &name) const;
    [[nodiscard]] QString hint() const;

    const Theme m_theme{ThemeMode::Light};
    const IconSet m_icons{m_theme};
    std::unique_ptr<test::FakeDatabase> m_fake;
    std::unique_ptr<ActiveDatabase> m_database;
    std::unique_ptr<RecentTargets> m_recent;
    std::unique_ptr<ExplorerView> m_view;
    ExplorerTree *m_tree = nullptr;
};

void TestExplorerView::init()
{
    m_fake = std::make_unique<test::FakeDatabase>();
    m_database = std::make_unique<ActiveDatabase>(m_fake->sources());
    m_recent = std::make_unique<RecentTargets>();
    m_recent->follow(*m_database);
    m_view = std::make_unique<ExplorerView>(*m_database, *m_recent, m_theme, m_icons);
    m_view->resize(280, 600);
    m_view->show();
    m_tree = m_view->findChild<ExplorerTree *>();
}

void TestExplorerView::cleanup()
{
    m_view.reset();
    m_recent.reset();
    m_database.reset();
    m_fake.reset();
}

void TestExplorerView::openDemo()
{
    m_database->open(DemoTarget{});
    QTRY_COMPARE(m_database->state(), ActiveDatabase::State::Ready);
}

QModelIndex TestExplorerView::find(const QString &name) const
{
    const QAbstractItemModel *model = m_tree->model();
    return model->match(model->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly | Qt::MatchRecursive).value(0);
}

QString TestExplorerView::hint() const
{
    for (const QLabel *label : m_view->findChildren<QLabel *>(Qt::FindDirectChildrenOnly)) {
        if (label->isVisible())
            return label->text();
    }
    return {};
}

void TestExplorerView::openedDatabaseShowsItsTables()
{
    openDemo();
    QVERIFY(m_tree->isExpanded(find(u"demo: shop"_s)));
    QVERIFY(m_tree->isExpanded(find(u"Tables"_s)));
    QVERIFY(!m_tree->visualRect(find(u"customers"_s)).isEmpty());
    QVERIFY(!m_tree->isExpanded(find(u"customers"_s)));
    QVERIFY(hint().isEmpty());
}

void TestExplorerView::enterOnATableAsksForItsRows()
{
    openDemo();
    QSignalSpy rows(m_view.get(), &ExplorerView::rowsRequested);
    m_tree->setCurrentIndex(find(u"recent orders"_s));
    QTest::keyClick(m_tree, Qt::Key_Return);
    QCOMPARE(rows.count(), 1);
    QCOMPARE(rows.first(), QVariantList({u"recent orders"_s, u"SELECT * FROM \"recent orders\" LIMIT 1000;"_s}));
}

void TestExplorerView::enterOnAnIndexShowsItsSql()
{
    openDemo();
    QSignalSpy sql(m_view.get(), &ExplorerView::sqlRequested);
    m_tree->setCurrentIndex(find(u"idx_orders_customer_id"_s));
    QTest::keyClick(m_tree, Qt::Key_Return);
    QCOMPARE(sql.count(), 1);
    QCOMPARE(sql.first().at(1).toString(), u"CREATE INDEX idx_orders_customer_id ON orders(customer_id);"_s);
}

void TestExplorerView::enterOnAnotherDatabaseOpensIt()
{
    m_recent->add({u"file:/data/other.sqlite"_s, u"other"_s, Environment::Development});
    openDemo();
    QSignalSpy opened(m_view.get(), &ExplorerView::openRequested);
    m_tree->setCurrentIndex(find(u"other"_s));
    QTest::keyClick(m_tree, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toString(), u"file:/data/other.sqlite"_s);
}

void TestExplorerView::filterFindsAColumnAndEscapeForgetsIt()
{
    openDemo();
    m_view->focusFilter();
    auto *field = m_view->findChild<QLineEdit *>();
    QTest::keyClicks(field, u"email"_s);
    QVERIFY(find(u"email"_s).isValid());
    QVERIFY(!m_tree->visualRect(find(u"customers"_s)).isEmpty());
    QVERIFY(!find(u"orders"_s).isValid());
    QTest::keyClicks(field, u"xyz"_s);
    QVERIFY(hint().contains(u"emailxyz"));
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(field->text().isEmpty());
    QVERIFY(find(u"orders"_s).isValid());
    QVERIFY(!m_tree->isExpanded(find(u"customers"_s)));
    QVERIFY(m_tree->isExpanded(find(u"Tables"_s)));
}

void TestExplorerView::refreshKeepsWhatWasExpanded()
{
    openDemo();
    m_tree->expand(find(u"orders"_s));
    m_fake->schema.triggers.clear();
    m_database->refresh();
    QTRY_VERIFY(!m_database->isRefreshing());
    QVERIFY(!find(u"Triggers"_s).isValid());
    QVERIFY(m_tree->isExpanded(find(u"orders"_s)));
}

void TestExplorerView::failedRefreshIsSaidInPlace()
{
    openDemo();
    m_fake->schemaError = Error(ErrorKind::Network, "The server is gone.");
    m_database->refresh();
    auto *strip = m_view->findChild<ErrorStrip *>();
    QTRY_VERIFY(strip->isVisible());
    QCOMPARE(strip->sentence(), u"The server is gone."_s);
    QVERIFY(find(u"customers"_s).isValid());
}

void TestExplorerView::emptyDatabaseSaysWhatToDo()
{
    m_fake->schema = {};
    openDemo();
    QVERIFY(hint().contains(u"CREATE TABLE"));
}

void TestExplorerView::menuWantsAnExport()
{
    openDemo();
    QSignalSpy wanted(m_view.get(), &ExplorerView::exportRequested);
    const std::unique_ptr<QMenu> menu(m_view->menuFor(find(u"customers"_s)));
    for (QAction *action : menu->actions()) {
        if (action->text() == u"Export …"_s)
            action->trigger();
    }
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), u"customers"_s);
}

void TestExplorerView::menuCopiesTheName()
{
    openDemo();
    const std::unique_ptr<QMenu> menu(m_view->menuFor(find(u"recent orders"_s)));
    QStringList texts;
    for (QAction *action : menu->actions()) {
        texts << action->text();
        if (action->text() == u"Copy name")
            action->trigger();
    }
    QCOMPARE(texts, QStringList({u"Show the first 1,000 rows"_s, u"Export …"_s, u"Show CREATE statement"_s,
                                 u"Copy name"_s, QString(), u"Read the schema again"_s}));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"recent orders"_s);
}

void TestExplorerView::nothingOpenedYetSaysSo()
{
    QVERIFY(hint().contains(u"listed here"));
}

QTEST_MAIN(TestExplorerView)
#include "tst_explorerview.moc"
