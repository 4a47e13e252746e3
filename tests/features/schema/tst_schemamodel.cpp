// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/schema/schemamodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace d1;

namespace {

Schema shop()
{
    SchemaTable orders;
    orders.name = "orders";
    orders.estimatedRows = 60'000;
    orders.sql = "CREATE TABLE orders(...)";
    orders.columns.resize(2);
    orders.columns[0].name = "id";
    orders.columns[0].declaredType = "INTEGER";
    orders.columns[0].primaryKeyPosition = 1;
    orders.columns[1].name = "customer_id";
    orders.columns[1].notNull = true;
    SchemaForeignKey key;
    key.toTable = "customers";
    key.fromColumns = {"customer_id"};
    key.toColumns = {"id"};
    orders.foreignKeys.push_back(key);
    SchemaIndex index;
    index.name = "idx_orders_customer_id";
    index.table = "orders";
    index.unique = true;
    index.columns = {{"customer_id", false, "BINARY"}, {"", true, "BINARY"}};
    orders.indexes.push_back(index);

    SchemaTable view;
    view.name = "recent";
    view.type = SchemaTableType::View;

    Schema schema;
    schema.tables = {orders, view};
    schema.triggers.push_back({"orders_touch", "orders", "CREATE TRIGGER ..."});
    return schema;
}

QVariant at(const SchemaModel &model, const QList<int> &path, int role)
{
    QModelIndex index;
    for (const int row : path)
        index = model.index(row, 0, index);
    return model.data(index, role);
}

} // namespace

class tst_SchemaModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptySchemaHasNoGroups()
    {
        SchemaModel model;
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 0);
        model.setSchema({});
        QCOMPARE(model.rowCount(), 0);
    }

    void groupsStandInOrder()
    {
        SchemaModel model;
        const QAbstractItemModelTester tester(&model);
        model.setSchema(shop());
        QCOMPARE(model.rowCount(), 4);
        using Node = SchemaModel::Node;
        const QList<Node> nodes{Node::TableGroup, Node::ViewGroup, Node::IndexGroup, Node::TriggerGroup};
        for (int row = 0; row < nodes.size(); ++row) {
            QCOMPARE(at(model, {row}, SchemaModel::NodeRole).value<Node>(), nodes[row]);
            QCOMPARE(at(model, {row}, SchemaModel::CountRole).toInt(), 1);
        }
    }

    void tableHoldsColumnsThenIndexes()
    {
        SchemaModel model;
        const QAbstractItemModelTester tester(&model);
        model.setSchema(shop());
        QCOMPARE(at(model, {0, 0}, Qt::DisplayRole).toString(), QStringLiteral("orders"));
        QCOMPARE(at(model, {0, 0}, SchemaModel::RowEstimateRole).toLongLong(), 60'000);
        QCOMPARE(at(model, {0, 0, 0}, SchemaModel::TypeNameRole).toString(), QStringLiteral("INTEGER"));
        QCOMPARE(at(model, {0, 0, 0}, SchemaModel::PrimaryKeyRole).toInt(), 1);
        QCOMPARE(at(model, {0, 0, 1}, SchemaModel::ForeignKeyRole).toString(), QStringLiteral("customers.id"));
        QVERIFY(at(model, {0, 0, 1}, SchemaModel::NotNullRole).toBool());
        QCOMPARE(at(model, {0, 0, 2}, SchemaModel::NodeRole).value<SchemaModel::Node>(), SchemaModel::Node::Index);
    }

    void indexNamesItsColumnsAndMarksExpressions()
    {
        SchemaModel model;
        const QAbstractItemModelTester tester(&model);
        model.setSchema(shop());
        QCOMPARE(at(model, {2, 0}, SchemaModel::IndexColumnsRole).toStringList(),
                 QStringList({QStringLiteral("customer_id"), QString()}));
        QVERIFY(at(model, {2, 0}, SchemaModel::UniqueRole).toBool());
        QCOMPARE(at(model, {2, 0}, SchemaModel::TableNameRole).toString(), QStringLiteral("orders"));
    }

    void newSchemaReplacesTheOld()
    {
        SchemaModel model;
        const QAbstractItemModelTester tester(&model);
        model.setSchema(shop());
        model.setSchema({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_APPLESS_MAIN(tst_SchemaModel)
#include "tst_schemamodel.moc"
