// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/format/keywordroles.h"

#include <QTest>

using namespace d1::sql;

class tst_KeywordRoles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keywordsAreToldFromNames_data()
    {
        QTest::addColumn<std::string>("sql");     // in lower case
        QTest::addColumn<std::string>("written"); // what acts as a keyword in upper case
        const auto row = [](const char *sql, const char *written) {
            QTest::newRow(sql) << std::string(sql) << std::string(written);
        };
        row("select key , action from plan", "SELECT key , action FROM plan");
        row("select t . order , key . x", "SELECT t . order , key . x");
        row("select a as desc , b as left from t", "SELECT a AS desc , b AS left FROM t");
        row("select replace ( a , b , c )", "SELECT replace ( a , b , c )");
        row("select a order by b desc nulls last limit 1 offset 2",
            "SELECT a ORDER BY b DESC NULLS LAST LIMIT 1 OFFSET 2");
        row("select a where b like c and d not glob e", "SELECT a WHERE b LIKE c AND d NOT GLOB e");
        row("insert or replace into t values ( 1 )", "INSERT OR REPLACE INTO t VALUES ( 1 )");
        row("replace into t values ( 1 )", "REPLACE INTO t VALUES ( 1 )");
        row("select raise ( ignore ) , f ( ignore )", "SELECT RAISE ( IGNORE ) , f ( ignore )");
        row("select sum ( a ) filter ( where b ) over ( partition by c rows between unbounded preceding and current "
            "row )",
            "SELECT sum ( a ) FILTER ( WHERE b ) OVER ( PARTITION BY c ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT "
            "ROW )");
        row("select case when end > 1 then 2 end", "SELECT CASE WHEN end > 1 THEN 2 END");
        row("create temp trigger r after update of a on t for each row begin select 1 ; end",
            "CREATE TEMP TRIGGER r AFTER UPDATE OF a ON t FOR EACH ROW BEGIN SELECT 1 ; END");
        row("create table t ( a primary key , b references u on delete cascade on update no action )",
            "CREATE TABLE t ( a PRIMARY KEY , b REFERENCES u ON DELETE CASCADE ON UPDATE NO ACTION )");
        row("create table if not exists t ( a generated always as ( b ) virtual ) without rowid",
            "CREATE TABLE IF NOT EXISTS t ( a GENERATED ALWAYS AS ( b ) VIRTUAL ) WITHOUT rowid");
        row("with x as not materialized ( select 1 ) select 1", "WITH x AS NOT MATERIALIZED ( SELECT 1 ) SELECT 1");
        row("insert into t values ( 1 ) on conflict ( a ) do update set b = 1",
            "INSERT INTO t VALUES ( 1 ) ON CONFLICT ( a ) DO UPDATE SET b = 1");
        row("alter table t rename column a to b", "ALTER TABLE t RENAME COLUMN a TO b");
        row("begin immediate ; rollback to savepoint x", "BEGIN IMMEDIATE ; ROLLBACK TO SAVEPOINT x");
        row("explain query plan select query", "EXPLAIN QUERY PLAN SELECT query");
        row("pragma foreign_keys", "PRAGMA foreign_keys");
    }

    void keywordsAreToldFromNames()
    {
        QFETCH(std::string, sql);
        QFETCH(std::string, written);
        std::vector<WrittenWord> words = writtenWords(sql);
        findKeywordRoles(words);
        std::string text;
        for (const WrittenWord &word : words) {
            if (!word.token.text.empty())
                text += (text.empty() ? "" : " ") + word.text();
        }
        QCOMPARE(text, written);
    }
};

QTEST_APPLESS_MAIN(tst_KeywordRoles)
#include "tst_keywordroles.moc"
