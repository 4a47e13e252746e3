// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/search/candidate.h"

#include <QTest>

using namespace d1;
using namespace d1::advisor;

namespace {

SchemaTable table(const std::string &keyType, bool withoutRowId)
{
    SchemaTable made;
    made.name = "lands";
    made.withoutRowId = withoutRowId;
    made.columns.resize(3);
    made.columns[0].name = "id";
    made.columns[0].declaredType = keyType;
    made.columns[0].primaryKeyPosition = 1;
    made.columns[1].name = "name";
    made.columns[2].name = "area";
    return made;
}

Query queryOf(AccessPattern pattern)
{
    Query query;
    QueryPart part{"", "", false, {}, {std::move(pattern)}, {}};
    query.parts.push_back(std::move(part));
    return query;
}

} // namespace

/// Whether the planner may turn to an index: what it is not shown, it cannot be asked about.
class tst_Candidate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void indexHoldsTheKeyOfTheRow_data()
    {
        QTest::addColumn<QString>("keyType");
        QTest::addColumn<bool>("withoutRowId");
        QTest::addColumn<bool>("holds");
        QTest::newRow("rowid") << QStringLiteral("INTEGER") << false << true;
        QTest::newRow("a key beside the rowid") << QStringLiteral("TEXT") << false << false;
        QTest::newRow("without rowid") << QStringLiteral("TEXT") << true << true;
    }

    void indexHoldsTheKeyOfTheRow()
    {
        QFETCH(QString, keyType);
        QFETCH(bool, withoutRowId);
        QFETCH(bool, holds);
        Schema schema;
        schema.tables = {table(keyType.toStdString(), withoutRowId)};
        const Candidate byName = candidateOf({"lands", {{"name", "", false, 1}}, ""}, 0, schema, {});
        AccessPattern pattern;
        pattern.columnsUsed = 0b011; // id and name, by no condition
        QCOMPARE(couldUse(queryOf(pattern), byName), holds);
        pattern.columnsUsed = 0b110;
        QVERIFY(!couldUse(queryOf(pattern), byName));
    }

    void firstPartWithFewValuesCanBeSkipped()
    {
        Schema schema;
        schema.tables = {table("INTEGER", false)};
        Candidate index = candidateOf({"lands", {{"name", "", false, 1}, {"area", "", false, 2}}, ""}, 0, schema, {});
        AccessPattern pattern;
        pattern.columnsUsed = std::uint64_t{1} << 63;
        pattern.conditions.push_back({2, Comparison::Equal, "BINARY"});
        index.figures.rowsPerPrefix = {2.0, 1.0};
        QVERIFY(!couldUse(queryOf(pattern), index));
        index.figures.rowsPerPrefix = {500.0, 3.0};
        QVERIFY(couldUse(queryOf(pattern), index));
    }
};

QTEST_APPLESS_MAIN(tst_Candidate)
#include "tst_candidate.moc"
