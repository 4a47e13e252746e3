// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/schematext.h"
#include "support/await.h"

#include <nlohmann/json.hpp>

using namespace d1;

namespace {

SchemaColumn columnOf(std::string name, std::string type)
{
    SchemaColumn column;
    column.name = std::move(name);
    column.declaredType = std::move(type);
    return column;
}

SchemaTable tableOf(std::string name, std::vector<SchemaColumn> columns = {})
{
    SchemaTable table;
    table.name = std::move(name);
    table.columns = std::move(columns);
    return table;
}

Schema only(SchemaTable table)
{
    Schema schema;
    schema.tables.push_back(std::move(table));
    return schema;
}

nlohmann::json parsed(const Schema &schema)
{
    return nlohmann::json::parse(schemaJson(schema));
}

} // namespace

class tst_SchemaText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptySchemaIsNoText()
    {
        QCOMPARE(schemaText({}), std::string());
        QCOMPARE(schemaJson({}), std::string("{\"tables\":[],\"indexes\":[],\"views\":[],\"triggers\":[]}\n"));
    }

    void columnsStandUnderEachOther()
    {
        SchemaColumn id = columnOf("id", "INTEGER");
        id.primaryKeyPosition = 1;
        SchemaColumn name = columnOf("größe", "TEXT");
        name.notNull = true;
        name.defaultValue = "'x'";
        SchemaColumn bare = columnOf("b", "");
        SchemaColumn made = columnOf("c", "INT");
        made.generated = true;
        SchemaColumn hidden = columnOf("rank", "");
        hidden.hidden = true;
        QCOMPARE(schemaText(only(tableOf("t", {id, name, bare, made, hidden}))),
                 std::string("table t\n"
                             "  id     INTEGER  primary key\n"
                             "  größe  TEXT     not null, default 'x'\n"
                             "  b\n"
                             "  c      INT      generated\n"
                             "  rank            hidden\n"));
    }

    void headTellsTheKindOfTable_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<bool>("isStrict");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QByteArray>("head");
        const auto row = [](SchemaTableType type, bool isStrict, int rows, const char *head) {
            QTest::newRow(head) << static_cast<int>(type) << isStrict << rows << QByteArray(head);
        };
        row(SchemaTableType::Table, false, -1, "table t\n");
        row(SchemaTableType::Table, false, 0, "table t (about 0 rows)\n");
        row(SchemaTableType::Table, true, 1, "table t (about 1 row, without rowid, strict)\n");
        row(SchemaTableType::View, false, -1, "view t\n");
        row(SchemaTableType::Virtual, false, -1, "virtual table t\n");
        row(SchemaTableType::Shadow, false, -1, "shadow table t\n");
    }

    void headTellsTheKindOfTable()
    {
        QFETCH(int, type);
        QFETCH(bool, isStrict);
        QFETCH(int, rows);
        QFETCH(QByteArray, head);
        SchemaTable table = tableOf("t");
        table.type = static_cast<SchemaTableType>(type);
        table.strict = table.withoutRowId = isStrict;
        if (rows >= 0)
            table.estimatedRows = rows;
        QCOMPARE(schemaText(only(table)), head.toStdString());
    }

    void keysAndIndexesFollowTheColumns()
    {
        SchemaTable table = tableOf("t", {columnOf("a", "INT")});
        SchemaForeignKey whole;
        whole.toTable = "other table";
        whole.fromColumns = {"a", "select"};
        whole.onDelete = "CASCADE";
        whole.onUpdate = "NO ACTION";
        SchemaForeignKey part = whole;
        part.toColumns = {"x", "y"};
        part.onDelete.clear();
        part.onUpdate = "SET NULL";
        table.foreignKeys = {whole, part};
        SchemaIndex index;
        index.name = "idx";
        index.columns = {{"a", true, "BINARY"}, {"", false, "BINARY"}};
        index.partial = true;
        SchemaIndex key;
        key.name = "sqlite_autoindex_t_1";
        key.unique = true;
        key.origin = 'p';
        key.columns = {{"a", false, "BINARY"}};
        SchemaIndex constraint = key;
        constraint.origin = 'u';
        table.indexes = {index, key, constraint};
        QCOMPARE(schemaText(only(table)),
                 std::string("table t\n"
                             "  a  INT\n"
                             "  foreign key (a, \"select\") to \"other table\", on delete CASCADE\n"
                             "  foreign key (a, \"select\") to \"other table\" (x, y), on update SET NULL\n"
                             "  index idx (a desc, (expression)), partial\n"
                             "  unique index sqlite_autoindex_t_1 (a), of the primary key\n"
                             "  unique index sqlite_autoindex_t_1 (a), of a UNIQUE constraint\n"));
    }

    void viewsStandBehindTablesAndTriggersLast()
    {
        Schema schema;
        schema.tables = {tableOf("a"), tableOf("b"), tableOf("c")};
        schema.tables[0].type = SchemaTableType::View;
        schema.triggers = {{"on insert", "b", "CREATE TRIGGER ..."}};
        QCOMPARE(schemaText(schema), std::string("table b\n\ntable c\n\nview a\n\ntrigger \"on insert\" on b\n"));
    }

    // What a database holds must not steer the terminal.
    void namesCannotSteerTheTerminal()
    {
        const std::string evil = "a\x1b[31m\nb";
        SchemaTable table = tableOf(evil, {columnOf(evil, evil)});
        table.columns.front().defaultValue = "'" + evil + "'";
        SchemaForeignKey key;
        key.toTable = evil;
        key.fromColumns = key.toColumns = {evil};
        table.foreignKeys = {key};
        SchemaIndex index;
        index.name = evil;
        index.columns = {{evil, false, "BINARY"}};
        table.indexes = {index};
        Schema schema = only(table);
        schema.triggers = {{evil, evil, ""}};
        const std::string text = schemaText(schema);
        QVERIFY2(!text.contains('\x1b'), text.c_str());
        QCOMPARE(std::ranges::count(text, '\n'), std::ptrdiff_t{6});
        QVERIFY(text.starts_with("table \"a\\x1B[31m\\nb\"\n"));
    }

    void jsonHoldsEverything()
    {
        SchemaTable table = tableOf("t \"1\"", {columnOf("a", "INT")});
        table.columns[0].defaultValue = "NULL";
        table.columns[0].primaryKeyPosition = 2;
        table.estimatedRows = 5;
        table.sql = "CREATE TABLE ...";
        SchemaIndex index;
        index.name = "i";
        index.table = table.name;
        index.origin = 'u';
        index.columns = {{"", true, "NOCASE"}};
        table.indexes = {index};
        SchemaForeignKey key;
        key.toTable = "t";
        key.fromColumns = {"a"};
        table.foreignKeys = {key};
        Schema schema = only(table);
        schema.tables.push_back(tableOf("v", {columnOf("b", "")}));
        schema.tables[1].type = SchemaTableType::View;
        schema.triggers = {{"tr", "t", "CREATE TRIGGER ..."}};

        const nlohmann::json json = parsed(schema);
        const nlohmann::json &first = json["tables"][0];
        QCOMPARE(json["tables"].size(), std::size_t{1});
        QCOMPARE(first["name"].get<std::string>(), std::string("t \"1\""));
        QCOMPARE(first["type"].get<std::string>(), std::string("table"));
        QCOMPARE(first["estimated_rows"].get<int>(), 5);
        QCOMPARE(first["columns"][0]["primary_key"].get<int>(), 2);
        QCOMPARE(first["columns"][0]["default"].get<std::string>(), std::string("NULL"));
        QVERIFY(first["foreign_keys"][0]["to_columns"].empty());
        QCOMPARE(json["indexes"][0]["origin"].get<std::string>(), std::string("unique constraint"));
        QVERIFY(json["indexes"][0]["columns"][0]["name"].is_null());
        QVERIFY(json["indexes"][0]["sql"].is_null());
        QCOMPARE(json["views"][0]["columns"][0]["name"].get<std::string>(), std::string("b"));
        QVERIFY(json["views"][0]["columns"][0]["default"].is_null());
        QCOMPARE(json["triggers"][0]["table"].get<std::string>(), std::string("t"));
    }

    void jsonOfBrokenUtf8IsStillJson()
    {
        const std::string text = schemaJson(only(tableOf("a\xff")));
        QCOMPARE(nlohmann::json::parse(text)["tables"][0]["name"].get<std::string>(), std::string("a\xef\xbf\xbd"));
        QCOMPARE(std::ranges::count(text, '\n'), std::ptrdiff_t{1});
    }
};

QTEST_APPLESS_MAIN(tst_SchemaText)
#include "tst_schematext.moc"
