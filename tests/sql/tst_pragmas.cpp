// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/pragmas.h"
#include "sql/tokencursor.h"
#include "sqlitedatabase.h"
#include "support/await.h"

using namespace d1;
using namespace d1::sql;

namespace {

PragmaCall callIn(std::string_view sql)
{
    const std::vector<Token> tokens = significantTokens(sql);
    TokenCursor cursor(tokens);
    cursor.take("PRAGMA");
    return takePragma(cursor);
}

} // namespace

class tst_Pragmas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callIsTakenApart_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("hasArgument");
        QTest::addColumn<QByteArray>("argument");
        const auto row = [](const char *sql, const char *name, bool hasArgument = false, const char *argument = "") {
            QTest::newRow(sql) << QByteArray(name) << hasArgument << QByteArray(argument);
        };
        row("PRAGMA table_list", "table_list");
        row("pragma TABLE_List;", "table_list");
        row("PRAGMA main.user_version", "user_version");
        row("PRAGMA /* x */ \"main\" . \"Optimize\"", "optimize");
        row("PRAGMA user_version = 7", "user_version", true, "7");
        row("PRAGMA table_info(orders)", "table_info", true, "orders");
        row("PRAGMA table_info('odd ''name')", "table_info", true, "odd 'name");
        row("PRAGMA table_info=\"größe\"", "table_info", true, "größe");
        row("PRAGMA table_info([a b])", "table_info", true, "a b");
        row("PRAGMA foreign_keys = ON", "foreign_keys", true, "ON");
        row("PRAGMA cache_size = -2000", "cache_size", true, "-2000");
        row("PRAGMA cache_size(+10)", "cache_size", true, "10");
        row("PRAGMA x =", "x", true);
        row("PRAGMA x()", "x", true);
        row("PRAGMA x = -", "x", true);
        row("PRAGMA", "");
        row("PRAGMA ;", "");
        row("PRAGMA = 7", "");
        row("PRAGMA 7", "");
    }

    void callIsTakenApart()
    {
        QFETCH(QByteArray, name);
        QFETCH(bool, hasArgument);
        QFETCH(QByteArray, argument);
        const PragmaCall call = callIn(QTest::currentDataTag());
        QCOMPARE(call.name, name.toStdString());
        QCOMPARE(call.hasArgument, hasArgument);
        QCOMPARE(call.argument, argument.toStdString());
    }

    void placeIsThatOfTheName()
    {
        const std::string_view sql = "PRAGMA  main.user_version = 7";
        const PragmaCall call = callIn(sql);
        QCOMPARE(std::string(sql.substr(call.offset, call.length)), std::string("main.user_version"));
    }

    void askingIsToldFromActing_data()
    {
        QTest::addColumn<bool>("asks");
        const auto row = [](const char *sql, bool asks) { QTest::newRow(sql) << asks; };
        row("PRAGMA user_version", true);
        row("PRAGMA user_version = 7", false);
        row("PRAGMA foreign_keys(ON)", false);
        row("PRAGMA journal_mode", true);
        row("PRAGMA journal_mode = WAL", false);
        row("PRAGMA table_info(t)", true);
        row("PRAGMA TABLE_XINFO = t", true);
        row("PRAGMA main.index_list('i')", true);
        row("PRAGMA quick_check(5)", true);
        row("PRAGMA integrity_check", true);
        row("PRAGMA optimize", false);
        row("PRAGMA optimize(-1)", false);
        row("PRAGMA incremental_vacuum", false);
        row("PRAGMA wal_checkpoint", false);
        row("PRAGMA shrink_memory", false);
        row("PRAGMA", false);
    }

    void askingIsToldFromActing()
    {
        QFETCH(bool, asks);
        QCOMPARE(onlyAsks(callIn(QTest::currentDataTag())), asks);
    }

    // What is said to only ask must leave the database as it was.
    void whatOnlyAsksChangesNothing()
    {
        test::SqliteDatabase database;
        database.run("CREATE TABLE t(a INTEGER PRIMARY KEY, b REFERENCES t(a))");
        database.run("CREATE INDEX i ON t(b)");
        const auto state = [&database] {
            std::vector<std::vector<Cell>> rows;
            for (const char *name : {"user_version", "foreign_keys", "schema_version", "freelist_count", "data_version",
                                     "recursive_triggers", "cache_size"})
                rows.push_back(database.run(std::string("PRAGMA ") + name).at(0));
            return rows;
        };
        const auto before = state();
        for (const std::vector<Cell> &row : database.run("SELECT name FROM pragma_pragma_list")) {
            const std::string name = std::get<std::string>(row.at(0));
            if (onlyAsks(callIn("PRAGMA " + name)))
                database.run("PRAGMA " + name);
            if (onlyAsks(callIn("PRAGMA " + name + "(1)")))
                database.run("PRAGMA " + name + "(1)");
        }
        QVERIFY(state() == before);
    }

    void argumentOfSomeNamesATable_data()
    {
        QTest::addColumn<bool>("isTable");
        QTest::newRow("PRAGMA table_info(t)") << true;
        QTest::newRow("PRAGMA foreign_key_list(t)") << true;
        QTest::newRow("PRAGMA index_list(t)") << true;
        QTest::newRow("PRAGMA index_info(i)") << false;
        QTest::newRow("PRAGMA index_xinfo(i)") << false;
        QTest::newRow("PRAGMA user_version") << false;
    }

    void argumentOfSomeNamesATable()
    {
        QFETCH(bool, isTable);
        QCOMPARE(takesTable(callIn(QTest::currentDataTag())), isTable);
    }

    void fewAreAllowedOnD1_data()
    {
        QTest::addColumn<bool>("isAllowed");
        for (const char *name : {"table_list", "table_info", "table_xinfo", "index_list", "index_info", "index_xinfo",
                                 "foreign_key_list", "foreign_key_check", "quick_check", "optimize",
                                 "defer_foreign_keys", "foreign_keys", "legacy_alter_table", "case_sensitive_like"})
            QTest::newRow(name) << true;
        for (const char *name : {"journal_mode", "user_version", "integrity_check", "writable_schema", "cache_size",
                                 "wal_checkpoint", "incremental_vacuum", "no_such_pragma", "", "TABLE_LIST"})
            QTest::newRow(*name ? name : "nothing") << false;
    }

    void fewAreAllowedOnD1()
    {
        QFETCH(bool, isAllowed);
        const QByteArray name = QTest::currentDataTag();
        QCOMPARE(isAllowedOnD1(name == "nothing" ? std::string_view() : std::string_view(name.constData())), isAllowed);
    }
};

QTEST_APPLESS_MAIN(tst_Pragmas)
#include "tst_pragmas.moc"
