// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/indexreport.h"

#include <QTest>

using namespace d1;

namespace {

SchemaIndex index(std::string name, std::vector<std::string> columns)
{
    SchemaIndex index;
    index.name = std::move(name);
    index.table = "orders";
    for (std::string &column : columns)
        index.columns.push_back({std::move(column), false, "BINARY"});
    return index;
}

Schema schemaOf(std::vector<SchemaIndex> indexes)
{
    Schema schema;
    schema.tables.resize(1);
    schema.tables.front().name = "orders";
    schema.tables.front().indexes = std::move(indexes);
    return schema;
}

QueryTraffic query(std::string fingerprint, std::uint64_t runs, std::string operation = "select")
{
    QueryTraffic query;
    query.fingerprint = std::move(fingerprint);
    query.operation = std::move(operation);
    query.table = "orders";
    query.traffic.requests = runs;
    return query;
}

LoggedPlan planThatUses(std::string fingerprint, std::string indexName)
{
    LoggedPlan plan;
    plan.fingerprint = std::move(fingerprint);
    plan.facts.steps.push_back({sql::PlanAccess::Index, "o", std::move(indexName)});
    return plan;
}

const IndexUse &useOf(const IndexReport &report, const std::string &name)
{
    return *std::ranges::find(report.indexes, name, &IndexUse::index);
}

} // namespace

class tst_IndexReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatUsesAnIndexIsNamed()
    {
        const IndexReport report =
            indexReportOf(schemaOf({index("i", {"a"})}), {query("q1", 5), query("q2", 90), query("q3", 7)},
                          {planThatUses("q1", "i"), planThatUses("q2", "I"), planThatUses("q4", "i")});
        const IndexUse &use = useOf(report, "i");
        QVERIFY(use.queries == (std::vector<IndexUse::Query>{{"q2", 90}, {"q1", 5}, {"q4", 0}}));
        QCOMPARE(use.runs, std::uint64_t{95});
        QVERIFY(!use.isUnused);
        QCOMPARE(report.queries, std::size_t{3});
        QCOMPARE(report.knownPlans, std::size_t{2});
    }

    void whatNothingUsesIsACandidate()
    {
        SchemaIndex unique = index("u", {"b"});
        unique.unique = true;
        SchemaIndex constraint = index("sqlite_autoindex_orders_1", {"c"});
        constraint.unique = true;
        constraint.origin = 'u';
        const IndexReport report = indexReportOf(schemaOf({index("i", {"a"}), unique, constraint}), {}, {});
        QVERIFY(useOf(report, "i").isUnused);
        QVERIFY(!useOf(report, "u").isUnused);
        QVERIFY(!useOf(report, "sqlite_autoindex_orders_1").isUnused);
        QVERIFY(useOf(report, "sqlite_autoindex_orders_1").isConstraint);
    }

    void writesAreThoseOnTheTable()
    {
        QueryTraffic elsewhere = query("w3", 100, "insert");
        elsewhere.table = "customers";
        const IndexReport report =
            indexReportOf(schemaOf({index("i", {"a"})}),
                          {query("w1", 3, "insert"), query("w2", 4, "delete"), query("r", 50), elsewhere}, {});
        QCOMPARE(useOf(report, "i").writes, std::uint64_t{7});
    }

    void coveredIndexesAreFound_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("firstCoveredBy");
        QTest::addColumn<QString>("secondCoveredBy");
        const auto row = [](const char *name, const char *first, const char *second, const char *one, const char *two) {
            QTest::newRow(name) << QString::fromLatin1(first) << QString::fromLatin1(second) << QString::fromLatin1(one)
                                << QString::fromLatin1(two);
        };
        row("a prefix", "a", "a b", "i2", "");
        row("the same twice", "a b", "a b", "", "i1");
        row("another order", "b a", "a b", "", "");
        row("nothing in common", "a", "b", "", "");
        row("whatever the case", "A", "a b", "i2", "");
    }

    void coveredIndexesAreFound()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        const auto columns = [](const QString &text) {
            std::vector<std::string> names;
            for (const QString &name : text.split(u' '))
                names.push_back(name.toStdString());
            return names;
        };
        const IndexReport report =
            indexReportOf(schemaOf({index("i1", columns(first)), index("i2", columns(second))}), {}, {});
        QTEST(QString::fromStdString(useOf(report, "i1").coveredBy), "firstCoveredBy");
        QTEST(QString::fromStdString(useOf(report, "i2").coveredBy), "secondCoveredBy");
    }

    void uniqueAndPartialOnesAreNotCovered()
    {
        SchemaIndex unique = index("u", {"a"});
        unique.unique = true;
        SchemaIndex partial = index("p", {"a"});
        partial.partial = true;
        const IndexReport report = indexReportOf(schemaOf({unique, partial, index("wide", {"a", "b"})}), {}, {});
        for (const IndexUse &use : report.indexes)
            QVERIFY(use.coveredBy.empty());
    }

    void sizesAreSharesWhereKnown()
    {
        const IndexReport report =
            indexReportOf(schemaOf({index("i", {"a"}), index("j", {"b"})}), {}, {}, {{"", 1'000}, {"i", 250}});
        QCOMPARE(useOf(report, "i").sizeShare, std::optional(0.25));
        QVERIFY(!useOf(report, "j").sizeShare);
    }
};

QTEST_APPLESS_MAIN(tst_IndexReport)
#include "tst_indexreport.moc"
