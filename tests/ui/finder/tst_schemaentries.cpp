// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakedatabase.h"
#include "ui/finder/schemaentries.h"
#include "ui/theme/theme.h"

#include <QTest>

using namespace d1;
using namespace Qt::StringLiterals;
using Node = SchemaModel::Node;

class TestSchemaEntries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyObjectHasAnEntryAndAPlace_data();
    void everyObjectHasAnEntryAndAPlace();
    void tablesComeBeforeTheirColumns();
    void anEmptySchemaHasNothingToGoTo();

private:
    const Theme m_theme{ThemeMode::Light};
    const IconSet m_icons{m_theme};
};

void TestSchemaEntries::everyObjectHasAnEntryAndAPlace_data()
{
    QTest::addColumn<Node>("node");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("detail");
    QTest::newRow("table") << Node::Table << u"orders"_s << u"orders"_s << u"table"_s;
    QTest::newRow("view") << Node::View << u"recent orders"_s << u"recent orders"_s << u"view"_s;
    QTest::newRow("column") << Node::Column << u"orders"_s << u"total"_s << u"column of orders"_s;
    QTest::newRow("column of a view") << Node::Column << u"recent orders"_s << u"total"_s
                                      << u"column of recent orders"_s;
    QTest::newRow("index") << Node::Index << u"orders"_s << u"idx_orders_customer_id"_s << u"index on orders"_s;
    QTest::newRow("trigger") << Node::Trigger << u"orders"_s << u"orders_touch"_s << u"trigger on orders"_s;
}

void TestSchemaEntries::everyObjectHasAnEntryAndAPlace()
{
    QFETCH(Node, node);
    QFETCH(QString, table);
    QFETCH(QString, name);
    const SchemaEntries all(test::shopSchema(), m_icons);
    QCOMPARE(all.entries.size(), all.places.size());
    const qsizetype at = all.places.indexOf(SchemaPlace{node, table, name});
    QVERIFY(at >= 0);
    QCOMPARE(all.entries[at].text, name);
    QTEST(all.entries[at].detail, "detail");
    QVERIFY(!all.entries[at].icon.isNull());
}

void TestSchemaEntries::tablesComeBeforeTheirColumns()
{
    const SchemaEntries all(test::shopSchema(), m_icons);
    QCOMPARE(all.entries[0].text, u"customers"_s);
    QCOMPARE(all.entries[1].text, u"orders"_s);
}

void TestSchemaEntries::anEmptySchemaHasNothingToGoTo()
{
    QVERIFY(SchemaEntries(Schema(), m_icons).entries.isEmpty());
}

QTEST_MAIN(TestSchemaEntries)
#include "tst_schemaentries.moc"
