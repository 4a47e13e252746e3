// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/schema/schemamodel.h"
#include "support/fakedatabase.h"
#include "ui/databases/explorermodel.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QTest>

#include <memory>

using namespace d1;
using namespace Qt::StringLiterals;

class TestExplorerModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void schemaHangsBelowTheOpenDatabase();
    void withoutAnOpenDatabaseThereIsNoSchema();
    void newSchemaShowsAtOnce();
    void indexesMapBothWays();
    void namesAreDraggedAsSql();
    void groupsAndDatabasesAreNotDragged();

private:
    const Theme m_theme{ThemeMode::Light};
    const IconSet m_icons{m_theme};
    const QList<RecentTarget> m_databases{{u"demo:"_s, u"demo: shop"_s, Environment::Development},
                                          {u"d1:shop"_s, u"shop"_s, Environment::Production}};
};

void TestExplorerModel::schemaHangsBelowTheOpenDatabase()
{
    SchemaModel schema;
    ExplorerModel model(schema, m_icons);
    QAbstractItemModelTester tester(&model);
    schema.setSchema(test::shopSchema());
    model.setDatabases(m_databases, u"d1:shop"_s);
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex demo = model.index(0, 0);
    const QModelIndex shop = model.index(1, 0);
    QVERIFY(!model.hasChildren(demo));
    QCOMPARE(shop, model.openDatabase());
    QCOMPARE(model.rowCount(shop), 4);
    const QModelIndex customers = model.index(0, 0, model.index(0, 0, shop));
    QCOMPARE(customers.data().toString(), u"customers"_s);
    QCOMPARE(customers.data(ExplorerModel::DetailRole).toString(), u"20 k"_s);
    QCOMPARE(customers.parent().parent(), shop);
    QCOMPARE(shop.data(ExplorerModel::TargetRole).toString(), u"d1:shop"_s);
    QVERIFY(shop.data(ExplorerModel::OpenRole).toBool());
}

void TestExplorerModel::withoutAnOpenDatabaseThereIsNoSchema()
{
    SchemaModel schema;
    ExplorerModel model(schema, m_icons);
    QAbstractItemModelTester tester(&model);
    schema.setSchema(test::shopSchema());
    model.setDatabases(m_databases, {});
    QVERIFY(!model.openDatabase().isValid());
    QVERIFY(!model.hasChildren(model.index(0, 0)));
    QVERIFY(!model.hasChildren(model.index(1, 0)));
}

void TestExplorerModel::newSchemaShowsAtOnce()
{
    SchemaModel schema;
    ExplorerModel model(schema, m_icons);
    QAbstractItemModelTester tester(&model);
    model.setDatabases(m_databases, u"demo:"_s);
    QCOMPARE(model.rowCount(model.openDatabase()), 0);
    schema.setSchema(test::shopSchema());
    QCOMPARE(model.rowCount(model.openDatabase()), 4);
}

void TestExplorerModel::indexesMapBothWays()
{
    SchemaModel schema;
    ExplorerModel model(schema, m_icons);
    schema.setSchema(test::shopSchema());
    model.setDatabases(m_databases, u"demo:"_s);
    const QModelIndex source = schema.index(1, 0, schema.index(0, 0));
    QCOMPARE(model.mapToSource(model.mapFromSource(source)), source);
    QVERIFY(!model.mapToSource(model.openDatabase()).isValid());
}

void TestExplorerModel::namesAreDraggedAsSql()
{
    SchemaModel schema;
    ExplorerModel model(schema, m_icons);
    schema.setSchema(test::shopSchema());
    model.setDatabases(m_databases, u"demo:"_s);
    const QModelIndex tables = model.index(0, 0, model.openDatabase());
    const QModelIndex view = model.index(0, 0, model.index(1, 0, model.openDatabase()));
    const std::unique_ptr<QMimeData> data(model.mimeData({model.index(1, 0, tables), view}));
    QCOMPARE(data->text(), u"orders, \"recent orders\""_s);
    QVERIFY(model.flags(view).testFlag(Qt::ItemIsDragEnabled));
}

void TestExplorerModel::groupsAndDatabasesAreNotDragged()
{
    SchemaModel schema;
    ExplorerModel model(schema, m_icons);
    schema.setSchema(test::shopSchema());
    model.setDatabases(m_databases, u"demo:"_s);
    const QModelIndex database = model.openDatabase();
    QVERIFY(!model.flags(database).testFlag(Qt::ItemIsDragEnabled));
    QVERIFY(!model.flags(model.index(0, 0, database)).testFlag(Qt::ItemIsDragEnabled));
}

QTEST_MAIN(TestExplorerModel)
#include "tst_explorermodel.moc"
