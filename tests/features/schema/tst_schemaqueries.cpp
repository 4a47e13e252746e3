// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/embeddedconnection.h"
#include "features/schema/schemaqueries.h"
#include "support/await.h"
#include "support/fakeconnection.h"

#include <QTemporaryDir>

#include <set>

using namespace d1;
using namespace std::string_literals;

namespace {

using Rows = std::vector<std::vector<Cell>>;

Cell number(std::int64_t value)
{
    return value;
}

/// The answers of the six queries.
struct Answers {
    Rows objects, tables, columns, indexes, indexColumns, foreignKeys;

    [[nodiscard]] Reply reply() const
    {
        Reply whole;
        const auto add = [&whole](std::size_t width, const Rows &rows) {
            std::vector<std::string> names;
            for (std::size_t i = 0; i < width; ++i)
                names.push_back("c" + std::to_string(i));
            whole.statements.push_back(test::replyOf(names, rows).statements.front());
        };
        add(4, objects);
        add(4, tables);
        add(7, columns);
        add(5, indexes);
        add(4, indexColumns);
        add(7, foreignKeys);
        return whole;
    }
};

std::vector<std::string> namesOf(const Schema &schema)
{
    std::vector<std::string> names;
    for (const SchemaTable &table : schema.tables)
        names.push_back(table.name);
    return names;
}

Schema withTable(std::string name)
{
    Schema schema;
    schema.tables.emplace_back().name = std::move(name);
    return schema;
}

std::optional<std::int64_t> rowsAfter(const Rows &statistics)
{
    Schema schema = withTable("t");
    applyStatistics(schema, *test::replyOf({"table_name", "numbers"}, statistics).statements.front().rows);
    return schema.tables.front().estimatedRows;
}

} // namespace

class tst_SchemaQueries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyColumnOfTheAnswersHasItsOwnName()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("empty.sqlite"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        EmbeddedConnection connection(path.toStdString());
        for (const SchemaViews views : {SchemaViews::WithColumns, SchemaViews::WithoutColumns}) {
            Request request(schemaQueries(views), Intent::Read);
            D1_AWAIT_OK(reply, connection.execute(std::move(request)));
            for (const StatementReply &statement : reply->statements) {
                const auto names = statement.rows->columnNames();
                QCOMPARE((std::set<std::string>(names.begin(), names.end()).size()), names.size());
            }
            QVERIFY(schemaFrom(*reply) == Schema());
            QVERIFY(!hasStatistics(*reply));
        }
    }

    void tablesAreReadWithTheirKind()
    {
        Answers answers;
        answers.objects = {{"table"s, "a"s, "a"s, "CREATE TABLE a"s},  {"view"s, "b"s, "b"s, "CREATE VIEW b"s},
                           {"table"s, "c"s, "c"s, "CREATE VIRTUAL"s},  {"table"s, "c_data"s, "c_data"s, "..."s},
                           {"table"s, "unlisted"s, "unlisted"s, "."s}, {"index"s, "i"s, "a"s, "CREATE INDEX i"s}};
        answers.tables = {{"a"s, "table"s, number(1), number(1)},
                          {"b"s, "view"s, number(0), number(0)},
                          {"c"s, "virtual"s, number(0), number(0)},
                          {"c_data"s, "shadow"s, number(0), number(0)},
                          {"elsewhere"s, "table"s, number(0), number(0)}};
        const std::optional<Schema> schema = schemaFrom(answers.reply());
        QVERIFY(schema);
        QCOMPARE(namesOf(*schema), (std::vector<std::string>{"a", "b", "c", "unlisted"}));
        QVERIFY(schema->tables[0].withoutRowId && schema->tables[0].strict);
        QVERIFY(schema->tables[1].type == SchemaTableType::View);
        QVERIFY(schema->tables[2].type == SchemaTableType::Virtual);
        QVERIFY(schema->tables[3].type == SchemaTableType::Table && !schema->tables[3].strict);
        QCOMPARE(schema->tables[0].sql, "CREATE TABLE a"s);
    }

    void internalTablesAreLeftOut()
    {
        Answers answers;
        for (const char *name : {"sqlite_sequence", "sqlite_stat1", "_cf_KV", "_cf", "sqlite", "cf_x"})
            answers.objects.push_back({"table"s, std::string(name), std::string(name), ""s});
        const std::optional<Schema> schema = schemaFrom(answers.reply());
        QVERIFY(schema);
        QCOMPARE(namesOf(*schema), (std::vector<std::string>{"_cf", "sqlite", "cf_x"}));
        QVERIFY(hasStatistics(answers.reply()));
    }

    void columnsKeepWhatIsSaidOfThem()
    {
        Answers answers;
        answers.objects = {{"table"s, "t"s, "t"s, ""s}};
        answers.columns = {{"t"s, "id"s, "INTEGER"s, number(0), Cell(), number(1), number(0)},
                           {"t"s, "a"s, ""s, number(1), "''"s, number(0), number(0)},
                           {"t"s, "hid"s, "X"s, number(0), Cell(), number(0), number(1)},
                           {"t"s, "virtual"s, "X"s, number(0), Cell(), number(0), number(2)},
                           {"t"s, "stored"s, "X"s, number(0), Cell(), number(0), number(3)},
                           {"elsewhere"s, "x"s, ""s, number(0), Cell(), number(0), number(0)}};
        const std::vector<SchemaColumn> columns = schemaFrom(answers.reply()).value().tables.at(0).columns;
        QCOMPARE(columns.size(), std::size_t{5});
        QCOMPARE(columns[0].primaryKeyPosition, 1);
        QVERIFY(!columns[0].defaultValue);
        QVERIFY(columns[1].notNull);
        QCOMPARE(columns[1].defaultValue, std::optional("''"s));
        QVERIFY(columns[2].hidden && !columns[2].generated);
        QVERIFY(columns[3].generated && !columns[3].hidden);
        QVERIFY(columns[4].generated);
    }

    void indexesGetTheirColumnsAndText()
    {
        Answers answers;
        answers.objects = {
            {"index"s, "i"s, "t"s, "CREATE INDEX i"s}, {"index"s, "auto"s, "t"s, Cell()}, {"table"s, "t"s, "t"s, ""s}};
        answers.indexes = {{"t"s, "auto"s, number(1), "pk"s, number(0)},
                           {"t"s, "i"s, number(0), "c"s, number(1)},
                           {"t"s, "odd"s, number(0), ""s, number(0)}};
        answers.indexColumns = {{"i"s, "b"s, number(1), "NOCASE"s}, {"i"s, Cell(), number(0), "BINARY"s}};
        const std::vector<SchemaIndex> indexes = schemaFrom(answers.reply()).value().tables.at(0).indexes;
        QCOMPARE(indexes.size(), std::size_t{3});
        QVERIFY(indexes[0].unique && !indexes[0].partial);
        QCOMPARE(indexes[0].origin, 'p');
        QVERIFY(indexes[0].sql.empty() && indexes[0].columns.empty());
        QVERIFY(indexes[1].partial);
        QCOMPARE(indexes[1].sql, "CREATE INDEX i"s);
        QCOMPARE(indexes[1].table, "t"s);
        QVERIFY(indexes[1].columns == (std::vector<SchemaIndexColumn>{{"b", true, "NOCASE"}, {"", false, "BINARY"}}));
        QCOMPARE(indexes[2].origin, 'c');
    }

    void foreignKeysAreJoinedByTheirNumber()
    {
        Answers answers;
        answers.objects = {{"table"s, "t"s, "t"s, ""s}, {"table"s, "u"s, "u"s, ""s}};
        answers.foreignKeys = {{"t"s, number(0), "u"s, "a"s, "x"s, "CASCADE"s, "NO ACTION"s},
                               {"t"s, number(0), "u"s, "b"s, "y"s, "CASCADE"s, "NO ACTION"s},
                               {"t"s, number(1), "v"s, "c"s, Cell(), "NO ACTION"s, "SET NULL"s},
                               {"u"s, number(1), "t"s, "d"s, "id"s, ""s, ""s}};
        const Schema schema = schemaFrom(answers.reply()).value();
        const std::vector<SchemaForeignKey> &keys = schema.tables.at(0).foreignKeys;
        QCOMPARE(keys.size(), std::size_t{2});
        QCOMPARE(keys[0].fromColumns, (std::vector<std::string>{"a", "b"}));
        QCOMPARE(keys[0].toColumns, (std::vector<std::string>{"x", "y"}));
        QCOMPARE(keys[0].onDelete, "CASCADE"s);
        QVERIFY(keys[1].toColumns.empty());
        QCOMPARE(keys[1].onUpdate, "SET NULL"s);
        QCOMPARE(schema.tables.at(1).foreignKeys.size(), std::size_t{1});
    }

    void triggersAreListed()
    {
        Answers answers;
        answers.objects = {{"trigger"s, "tr"s, "t"s, "CREATE TRIGGER tr"s}};
        const Schema schema = schemaFrom(answers.reply()).value();
        QVERIFY(schema.triggers == (std::vector<SchemaTrigger>{{"tr", "t", "CREATE TRIGGER tr"}}));
        QVERIFY(schema.tables.empty());
    }

    void answerWithoutRowsMayComeWithoutColumns()
    {
        Reply reply = Answers().reply();
        for (StatementReply &statement : reply.statements)
            statement = StatementReply();
        QVERIFY(schemaFrom(reply) == Schema());
        QVERIFY(!hasStatistics(reply));
    }

    void otherAnswersAreNoSchema()
    {
        QVERIFY(!schemaFrom(Reply()));
        Reply fewer = Answers().reply();
        fewer.statements.pop_back();
        QVERIFY(!schemaFrom(fewer));
        Reply more = Answers().reply();
        more.statements.emplace_back();
        QVERIFY(!schemaFrom(more));
        for (std::size_t query = 0; query < 6; ++query) {
            Reply narrow = Answers().reply();
            narrow.statements[query] = test::replyOf({"a"}, {{"x"s}}).statements.front();
            QVERIFY(!schemaFrom(narrow));
        }
    }

    void largestCountIsTheTables_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<QByteArrayList>("numbers");
        QTest::newRow("one index") << 20'000 << QByteArrayList{"20000 4 1"};
        QTest::newRow("partial index first") << 500 << QByteArrayList{"20 1", "500 2"};
        QTest::newRow("partial index last") << 500 << QByteArrayList{"500 2", "20 1"};
        QTest::newRow("words behind") << 7 << QByteArrayList{"7 1 unordered sz=100 noskipscan"};
        QTest::newRow("table alone") << 0 << QByteArrayList{"0"};
        QTest::newRow("nothing readable") << -1 << QByteArrayList{"", "x 5", "-"};
        QTest::newRow("readable among others") << 3 << QByteArrayList{"x", "3 1"};
        QTest::newRow("too large") << -1 << QByteArrayList{"99999999999999999999 1"};
    }

    void largestCountIsTheTables()
    {
        QFETCH(int, rows);
        QFETCH(QByteArrayList, numbers);
        Rows statistics;
        for (const QByteArray &entry : numbers)
            statistics.push_back({"t"s, entry.toStdString()});
        QCOMPARE(rowsAfter(statistics), rows < 0 ? std::nullopt : std::optional<std::int64_t>(rows));
    }

    void statisticsOfOthersAreIgnored()
    {
        QVERIFY(!rowsAfter({{"u"s, "5 1"s}, {"t"s, Cell()}, {Cell(), "5 1"s}}));
        QVERIFY(!rowsAfter({}));
    }
};

QTEST_GUILESS_MAIN(tst_SchemaQueries)
#include "tst_schemaqueries.moc"
