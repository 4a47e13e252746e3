// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/search/patternindexes.h"

#include <QTest>

#include <algorithm>

using namespace d1;
using namespace d1::advisor;

namespace {

SchemaTable stockTable()
{
    SchemaTable table;
    table.name = "stock";
    for (const char *name : {"shop", "item", "on_hand", "reorder_at", "quality", "placed_at"}) {
        table.columns.emplace_back();
        table.columns.back().name = name;
    }
    return table;
}

PartKnowledge knowledge()
{
    PartKnowledge known;
    for (const char *name : {"shop", "item", "on_hand", "reorder_at", "placed_at"})
        known[{"stock", name}].distinct = 5'000.0;
    known[{"stock", "quality"}].distinct = 4.0;
    return known;
}

} // namespace

class tst_PatternIndexes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesMakePartialIndexes_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<bool>("isState");
        QTest::newRow("one of few values") << QStringLiteral("quality = 3") << true;
        QTest::newRow("one of many values") << QStringLiteral("item = 3") << false;
        QTest::newRow("null") << QStringLiteral("placed_at IS NULL") << true;
        QTest::newRow("a range of few values") << QStringLiteral("quality > 2") << true;
        QTest::newRow("a range of many values") << QStringLiteral("on_hand > 2") << false;
        QTest::newRow("a sign") << QStringLiteral("on_hand <= 0") << true;
        QTest::newRow("two columns of the row") << QStringLiteral("on_hand < reorder_at") << true;
        QTest::newRow("a text that is named like a column") << QStringLiteral("on_hand < 'reorder_at'") << false;
        QTest::newRow("a time") << QStringLiteral("placed_at >= '2024-01-01'") << false;
        QTest::newRow("a time between") << QStringLiteral("placed_at BETWEEN 1 AND 0") << false;
        QTest::newRow("an expression") << QStringLiteral("abs(on_hand) > 0") << false;
    }
    void statesMakePartialIndexes()
    {
        QFETCH(const QString, filter);
        QFETCH(const bool, isState);
        Schema schema;
        schema.tables.push_back(stockTable());
        const TableParts parts(schema, {}, 0);
        AccessPattern pattern;
        Condition byShop;
        byShop.column = 0;
        byShop.comparison = Comparison::Equal;
        pattern.conditions.push_back(byShop);
        const std::vector<std::string> filters{filter.toStdString()};
        const PartKnowledge known = knowledge();
        const std::vector<IndexDefinition> found = PatternIndexes(parts, pattern, filters, known).indexes();
        QCOMPARE(std::ranges::any_of(found,
                                     [&filters](const IndexDefinition &one) {
                                         return one.parts.front().sql == "shop" && one.filter == filters.front();
                                     }),
                 isState);
        QVERIFY(std::ranges::any_of(found, [](const IndexDefinition &one) { return one.filter.empty(); }));
    }
};

QTEST_GUILESS_MAIN(tst_PatternIndexes)
#include "tst_patternindexes.moc"
