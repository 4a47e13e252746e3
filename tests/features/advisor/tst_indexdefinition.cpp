// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/scratch/indexdefinition.h"

#include <QTest>

using namespace d1::advisor;

class tst_IndexDefinition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sqlNamesEveryPart()
    {
        const IndexDefinition index{
            "order", {{"customer_id", {}, false, 1}, {"lower(email)", "NOCASE", true, -1}}, "status = 'open'"};
        QCOMPARE(
            createIndexSql(index, "idx_order_x"),
            std::string("CREATE INDEX idx_order_x ON \"order\" (customer_id, lower(email) COLLATE NOCASE DESC) WHERE "
                        "status = 'open'"));
    }

    void nameFollowsTheRule_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("part");
        QTest::addColumn<bool>("isColumn");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << "orders"
                               << "customer_id" << true << "idx_orders_customer_id";
        QTest::newRow("quoted") << "my orders"
                                << "\"group\"" << true << "idx_my_orders_group";
        QTest::newRow("expression") << "users"
                                    << "json_extract(meta, '$.id')" << false << "idx_users_json_extract_meta_id";
        QTest::newRow("not ASCII") << "größen"
                                   << "länge" << true << "idx_größen_länge";
    }

    void nameFollowsTheRule()
    {
        QFETCH(QString, table);
        QFETCH(QString, part);
        QFETCH(bool, isColumn);
        QFETCH(QString, name);
        const IndexDefinition index{table.toStdString(), {{part.toStdString(), {}, false, isColumn ? 0 : -1}}, {}};
        QCOMPARE(QString::fromStdString(indexNameFor(index, {})), name);
    }

    void takenNameGetsANumber()
    {
        const IndexDefinition index{"t", {{"a", {}, false, 0}}, {}};
        QCOMPARE(indexNameFor(index, {"idx_t_a", "idx_t_a_2"}), std::string("idx_t_a_3"));
    }

    void prefixNeedsTheSameRows()
    {
        const IndexDefinition shorter{"t", {{"a", {}, false, 0}}, {}};
        IndexDefinition longer{"t", {{"a", {}, false, 0}, {"b", {}, false, 1}}, {}};
        QVERIFY(isPrefixOf(shorter, longer));
        QVERIFY(!isPrefixOf(longer, shorter));
        longer.filter = "a > 1";
        QVERIFY(!isPrefixOf(shorter, longer));
    }
};

QTEST_GUILESS_MAIN(tst_IndexDefinition)
#include "tst_indexdefinition.moc"
