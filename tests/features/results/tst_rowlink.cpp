// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resultsetbuilder.h"
#include "features/results/resultorigins.h"
#include "support/fakeconnection.h"

#include <QTest>

using namespace d1;

namespace {

SchemaTable table(std::string name, const std::vector<std::string> &columns, int keyColumns)
{
    SchemaTable made;
    made.name = std::move(name);
    for (const std::string &columnName : columns) {
        SchemaColumn column;
        column.name = columnName;
        const int position = static_cast<int>(made.columns.size()) + 1;
        column.primaryKeyPosition = position <= keyColumns ? position : 0;
        made.columns.push_back(column);
    }
    return made;
}

Schema shop()
{
    Schema schema;
    schema.tables = {table("customers", {"id", "referrer"}, 1), table("orders", {"id", "customer_id"}, 1),
                     table("order lines", {"order_id", "place"}, 2), table("returns", {"order_id", "place"}, 0)};
    schema.tables[0].foreignKeys = {{0, "customers", {"referrer"}, {"id"}, {}, {}}};
    schema.tables[1].foreignKeys = {{0, "Customers", {"customer_id"}, {}, {}, {}}};
    schema.tables[2].foreignKeys = {{0, "orders", {"order_id"}, {"id"}, {}, {}}, {1, "gone", {"place"}, {}, {}, {}}};
    schema.tables[3].foreignKeys = {{0, "order lines", {"order_id", "place"}, {}, {}, {}}};
    return schema;
}

ResultOrigins originsOf(std::string_view sql, const std::vector<std::string> &names)
{
    return ResultOrigins::of(sql, names, shop());
}

ResultSetPtr oneRow(const std::vector<std::string> &names, std::vector<Cell> row)
{
    return test::replyOf(names, {std::move(row)}).statements.front().rows;
}

} // namespace

class tst_RowLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableIsReadFromItsBeginning()
    {
        QCOMPARE(rowsOfTable("order lines"), std::string("SELECT * FROM \"order lines\""));
        QCOMPARE(firstRowsOfTable("orders", 1'000), std::string("SELECT * FROM orders LIMIT 1000;"));
    }

    void foreignKeyLeadsToItsParent()
    {
        const ResultOrigins origins = originsOf("SELECT * FROM orders", {"id", "customer_id"});
        const std::vector<RowLink> links = origins.linksOf(1);
        QCOMPARE(links.size(), std::size_t{1});
        const auto statement =
            links[0].statementFor(*oneRow({"id", "customer_id"}, {std::int64_t{7}, std::int64_t{42}}), 0);
        QVERIFY(statement);
        QCOMPARE(statement->sql, std::string("SELECT * FROM customers WHERE id = ?"));
        QCOMPARE(statement->params, std::vector<Cell>{std::int64_t{42}});
    }

    void primaryKeyLeadsToTheRowsThatPointHere()
    {
        const std::vector<RowLink> links = originsOf("SELECT id FROM customers", {"id"}).linksOf(0);
        const std::vector<RowLink> expected{{RowLink::Children, "customers", {"referrer"}, {0}},
                                            {RowLink::Children, "orders", {"customer_id"}, {0}}};
        QCOMPARE(links, expected);
    }

    void keyOfTwoColumnsBindsBoth()
    {
        const ResultOrigins origins = originsOf("SELECT place, order_id FROM \"returns\"", {"place", "order_id"});
        QCOMPARE(origins.linksOf(0), origins.linksOf(1));
        const auto statement =
            origins.links.at(0).statementFor(*oneRow({"place", "order_id"}, {std::int64_t{2}, std::string("a")}), 0);
        QVERIFY(statement);
        QCOMPARE(statement->sql, std::string("SELECT * FROM \"order lines\" WHERE order_id = ? AND place = ?"));
        const std::vector<Cell> values{std::string("a"), std::int64_t{2}};
        QCOMPARE(statement->params, values);
    }

    void keyWithAMissingPartLeadsNowhere()
    {
        QVERIFY(originsOf("SELECT place FROM \"returns\"", {"place"}).links.empty());
        // Both parts are there, but of different rows.
        QVERIFY(originsOf("SELECT a.place, b.order_id FROM \"returns\" a, \"returns\" b", {"place", "order_id"})
                    .links.empty());
    }

    void tableThatStandsTwiceKeepsItsRowsApart()
    {
        const ResultOrigins origins =
            originsOf("SELECT a.customer_id, b.customer_id FROM orders a, orders b", {"customer_id", "customer_id"});
        QCOMPARE(origins.linksOf(0).at(0).resultColumns, std::vector<std::size_t>{0});
        QCOMPARE(origins.linksOf(1).at(0).resultColumns, std::vector<std::size_t>{1});
    }

    void nullAndRoundedKeysSayWhyTheyLeadNowhere()
    {
        const RowLink link{RowLink::Parent, "customers", {"id"}, {0}};
        const auto nowhere = link.statementFor(*oneRow({"id"}, {Cell()}), 0);
        QVERIFY(!nowhere);
        QVERIFY(nowhere.error().facts.message.find("NULL") != std::string::npos);
        ResultSetBuilder builder({"id"});
        builder.appendInteger(std::int64_t{1} << 60, true);
        const auto rounded = link.statementFor(*builder.finish(), 0);
        QVERIFY(!rounded);
        QVERIFY(rounded.error().facts.message.find("exactly") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(tst_RowLink)
#include "tst_rowlink.moc"
