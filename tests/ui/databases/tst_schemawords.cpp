// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/schema/schemamodel.h"
#include "support/fakedatabase.h"
#include "ui/databases/schemawords.h"

#include <QTest>

using namespace d1;
using namespace Qt::StringLiterals;

class TestSchemaWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_model.setSchema(test::shopSchema()); }
    void everyNodeHasItsWords_data();
    void everyNodeHasItsWords();
    void toolTipSaysEverything();
    void virtualTableIsCalledSo();

private:
    /// Follows rows from the root.
    [[nodiscard]] QModelIndex node(const QList<int> &rows) const
    {
        QModelIndex index;
        for (const int row : rows)
            index = m_model.index(row, 0, index);
        return index;
    }

    SchemaModel m_model;
};

void TestSchemaWords::everyNodeHasItsWords_data()
{
    QTest::addColumn<QList<int>>("rows");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("spoken");
    QTest::addColumn<IconName>("icon");
    QTest::newRow("tables") << QList{0} << u"Tables"_s << u"2"_s << u"Tables, 2"_s << IconName::Table;
    QTest::newRow("table") << QList{0, 0} << u"customers"_s << u"20 k"_s << u"Table customers"_s << IconName::Table;
    QTest::newRow("table without statistics")
        << QList{0, 1} << u"orders"_s << QString() << u"Table orders"_s << IconName::Table;
    QTest::newRow("key") << QList{0, 0, 0} << u"id"_s << u"integer"_s << u"Column id of customers"_s << IconName::Key;
    QTest::newRow("column") << QList{0, 0, 1} << u"email"_s << u"text"_s << u"Column email of customers"_s
                            << IconName::Column;
    QTest::newRow("foreign key") << QList{0, 1, 1} << u"customer_id"_s << u"integer → customers.id"_s
                                 << u"Column customer_id of orders"_s << IconName::ForeignKey;
    QTest::newRow("index of a table") << QList{0, 1, 3} << u"idx_orders_customer_id"_s << u"customer_id"_s
                                      << u"Index idx_orders_customer_id"_s << IconName::Index;
    QTest::newRow("view") << QList{1, 0} << u"recent orders"_s << QString() << u"View recent orders"_s
                          << IconName::View;
    QTest::newRow("index") << QList{2, 1} << u"idx_orders_customer_id"_s << u"orders (customer_id)"_s
                           << u"Index idx_orders_customer_id"_s << IconName::Index;
    QTest::newRow("trigger") << QList{3, 0} << u"orders_touch"_s << u"on orders"_s
                             << u"Trigger orders_touch on orders"_s << IconName::Trigger;
}

void TestSchemaWords::everyNodeHasItsWords()
{
    QFETCH(QList<int>, rows);
    const QModelIndex index = node(rows);
    QVERIFY(index.isValid());
    QTEST(SchemaWords::name(index), "name");
    QTEST(SchemaWords::detail(index), "detail");
    QTEST(SchemaWords::spoken(index), "spoken");
    QTEST(SchemaWords::icon(index), "icon");
    QCOMPARE(SchemaWords::isGroup(index), rows.size() == 1);
}

void TestSchemaWords::toolTipSaysEverything()
{
    QCOMPARE(SchemaWords::toolTip(node({0, 0})), u"Table customers\nAbout 20,000 rows, as the statistics say"_s);
    QCOMPARE(SchemaWords::toolTip(node({0, 0, 0})), u"Column id of customers\nINTEGER\nPrimary key"_s);
    QCOMPARE(SchemaWords::toolTip(node({0, 0, 1})), u"Column email of customers\nTEXT\nNever NULL"_s);
    QCOMPARE(SchemaWords::toolTip(node({0, 1, 1})), u"Column customer_id of orders\nINTEGER\nRefers to customers.id"_s);
    QCOMPARE(SchemaWords::toolTip(node({2, 0})), u"Index sqlite_autoindex_customers_1\nUnique\nOn customers (email)"_s);
    QVERIFY(SchemaWords::toolTip(node({0})).isEmpty());
}

void TestSchemaWords::virtualTableIsCalledSo()
{
    Schema schema;
    SchemaTable notes;
    notes.name = "notes";
    notes.type = SchemaTableType::Virtual;
    schema.tables.push_back(notes);
    SchemaModel model;
    model.setSchema(schema);
    const QModelIndex index = model.index(0, 0, model.index(0, 0));
    QCOMPARE(SchemaWords::detail(index), u"virtual"_s);
    QCOMPARE(SchemaWords::spoken(index), u"Virtual table notes"_s);
}

QTEST_APPLESS_MAIN(TestSchemaWords)
#include "tst_schemawords.moc"
