// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/insertsql.h"
#include "support/await.h"

#include <QTest>

using namespace d1;
using namespace std::string_literals;

namespace {

ImportPlan planFor(ConflictRule rule, std::vector<TableKey> keys)
{
    ImportPlan plan;
    plan.table = "t";
    plan.columns = {{"id", std::size_t{0}, FieldForm::Number},
                    {"made \"by\"", Cell(std::string("it's")), FieldForm::Text},
                    {"n", std::size_t{2}, FieldForm::Text}};
    plan.conflict = rule;
    plan.keys = std::move(keys);
    return plan;
}

const TableKey idKey{{{"id", ""}}};
const TableKey nameKey{{{"n", "NOCASE"}}};

} // namespace

class tst_InsertSql : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachRuleHasItsInsert_data()
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<std::string>("head");
        QTest::addColumn<std::string>("tail");
        const std::string names = R"("t" ("id", "made ""by""", "n") )";
        const auto row = [&names](const char *name, ConflictRule rule, const char *verb, const char *tail) {
            QTest::newRow(name) << static_cast<int>(rule) << verb + names << std::string(tail);
        };
        row("abort", ConflictRule::Abort, "INSERT INTO ", "");
        row("ignore", ConflictRule::Ignore, "INSERT INTO ", " ON CONFLICT DO NOTHING");
        row("replace", ConflictRule::Replace, "INSERT OR REPLACE INTO ", "");
        row("update", ConflictRule::Update, "INSERT INTO ",
            R"( ON CONFLICT ("id") DO UPDATE SET "made ""by""" = excluded."made ""by""", "n" = excluded."n")");
    }

    void eachRuleHasItsInsert()
    {
        QFETCH(int, rule);
        QFETCH(std::string, head);
        QFETCH(std::string, tail);
        const ImportPlan plan = planFor(static_cast<ConflictRule>(rule), {idKey});
        const InsertSql sql(plan);
        QCOMPARE(sql.forOneRow(), head + "VALUES (?1, 'it''s', ?2)" + tail);
        QCOMPARE(sql.forJsonRows(), head + "SELECT value->>0, 'it''s', value->>1 FROM json_each(?1) WHERE true" + tail);
        const std::vector<CellView> row{CellView::ofInteger(7), CellView::ofBlob("\x01")};
        const std::vector<std::string> tuples{sql.literalTuple(row), sql.literalTuple(row)};
        QCOMPARE(sql.forLiteralRows(tuples), head + "VALUES (7, 'it''s', X'01'), (7, 'it''s', X'01')" + tail);
    }

    void updateOfNothingButTheKeyDoesNothing()
    {
        ImportPlan plan = planFor(ConflictRule::Update, {{{{"n", ""}, {"ID", ""}}}});
        plan.columns.erase(plan.columns.begin() + 1);
        QVERIFY(InsertSql(plan).forOneRow().ends_with(R"( ON CONFLICT ("n", "ID") DO NOTHING)"));
    }

    void collisionsAreProbedWhereTheRuleHasToKnow()
    {
        for (const ConflictRule rule : {ConflictRule::Abort, ConflictRule::Ignore}) {
            const ImportPlan plan = planFor(rule, {idKey});
            QCOMPARE(InsertSql(plan).probe(), ""s);
            QVERIFY(!InsertSql(plan).tellsUpdates());
        }
        const ImportPlan plan = planFor(ConflictRule::Replace, {idKey, nameKey});
        QCOMPARE(InsertSql(plan).probe(), R"(SELECT 1 WHERE EXISTS (SELECT 1 FROM "t" AS x WHERE x."id" = ?1) OR )"
                                          R"(EXISTS (SELECT 1 FROM "t" AS x WHERE x."n" = ?2 COLLATE "NOCASE"))"s);
        QCOMPARE(InsertSql(plan).keyValues(), (std::vector<std::size_t>{0, 1}));
    }

    void freshRowsAreCountedFromTheirKeysAlone()
    {
        const ImportPlan plan = planFor(ConflictRule::Replace, {nameKey});
        const InsertSql sql(plan);
        QCOMPARE(sql.keyValues(), (std::vector<std::size_t>{1}));
        QCOMPARE(sql.freshRowCount(InsertSql::jsonKeyRows()),
                 R"((SELECT count(*) FROM (SELECT *, row_number() OVER (PARTITION BY v->>0 COLLATE "NOCASE") AS n0 )"
                 R"(FROM (SELECT value AS v FROM json_each(?1))) AS r WHERE (r.v->>0 IS NULL OR (r.n0 = 1 AND NOT )"
                 R"(EXISTS (SELECT 1 FROM "t" AS x WHERE x."n" = r.v->>0 COLLATE "NOCASE")))))"s);
        const std::vector<std::string> tuples{"(X'00')", "(X'01')"};
        const std::string literal = sql.freshRowCount(InsertSql::literalKeyRows(tuples));
        QVERIFY2(literal.find("FROM (VALUES (X'00'), (X'01'))) AS r WHERE (r.column1 IS NULL") != std::string::npos,
                 literal.c_str());
    }

    void rowsAreRemovedByTheFirstKey()
    {
        const ImportPlan plan = planFor(ConflictRule::Abort, {{{{"n", ""}, {"id", ""}}}, idKey});
        QCOMPARE(InsertSql(plan).removal(InsertSql::jsonKeyRows()),
                 R"(DELETE FROM "t" WHERE ("n", "id") IN (SELECT v->>1, v->>0 FROM )"
                 "(SELECT value AS v FROM json_each(?1)))"s);
    }
};

QTEST_APPLESS_MAIN(tst_InsertSql)
#include "tst_insertsql.moc"
