// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/refusals.h"

#include <QFile>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace d1;
using namespace d1::sql;

namespace {

std::string repeated(std::string_view text, int times)
{
    std::string result;
    for (int i = 0; i < times; ++i)
        result += text;
    return result;
}

std::vector<RefusalRule> rulesOf(const Statement &statement)
{
    std::vector<RefusalRule> rules;
    for (const Refusal &refusal : refusalsOf(statement))
        rules.push_back(refusal.rule);
    return rules;
}

} // namespace

Q_DECLARE_METATYPE(d1::sql::RefusalRule)

class tst_Refusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusedStatementIsFoundWithItsPlace_data()
    {
        QTest::addColumn<RefusalRule>("rule");
        QTest::addColumn<QString>("place"); // the text refused
        const auto row = [](const char *sql, RefusalRule rule, const char *place) {
            QTest::newRow(sql) << rule << QString::fromUtf8(place);
        };

        row("BEGIN", RefusalRule::Transaction, "BEGIN");
        row(" /* x */ commit transaction", RefusalRule::Transaction, "commit");
        row("END", RefusalRule::Transaction, "END");
        row("ROLLBACK", RefusalRule::Transaction, "ROLLBACK");
        row("SAVEPOINT a", RefusalRule::Transaction, "SAVEPOINT");
        row("RELEASE a", RefusalRule::Transaction, "RELEASE");
        row("ATTACH 'x.db' AS y", RefusalRule::Attach, "ATTACH");
        row("DETACH main", RefusalRule::Attach, "DETACH");
        row("VACUUM", RefusalRule::Vacuum, "VACUUM");
        row("VACUUM INTO 'x'", RefusalRule::Vacuum, "VACUUM");
        row("EXPLAIN VACUUM", RefusalRule::Vacuum, "VACUUM");

        row("CREATE TEMP TABLE t(a)", RefusalRule::TemporaryTable, "TEMP");
        row("create temporary view v as select 1", RefusalRule::TemporaryTable, "temporary");
        row("CREATE TABLE _cf_x(a)", RefusalRule::ReservedName, "_cf_x");
        row("CREATE TABLE IF NOT EXISTS main.\"_CF_x\"(a)", RefusalRule::ReservedName, "main.\"_CF_x\"");
        row("CREATE UNIQUE INDEX sqlite_x ON t(a)", RefusalRule::ReservedName, "sqlite_x");
        row("ALTER TABLE t RENAME TO sqlite_x", RefusalRule::ReservedName, "sqlite_x");
        row("CREATE VIRTUAL TABLE f USING fts4(a)", RefusalRule::Module, "fts4");

        row("PRAGMA journal_mode", RefusalRule::Pragma, "journal_mode");
        row("PRAGMA main.User_Version = 3", RefusalRule::Pragma, "main.User_Version");
        row("PRAGMA nonsense_name", RefusalRule::Pragma, "nonsense_name");
        row("SELECT * FROM pragma_database_list()", RefusalRule::Pragma, "pragma_database_list");

        row("SELECT sqlite_version()", RefusalRule::Function, "sqlite_version");
        row("SELECT SQLITE_SOURCE_ID ()", RefusalRule::Function, "SQLITE_SOURCE_ID");
        row("SELECT load_extension('x')", RefusalRule::Function, "load_extension");
        row("SELECT soundex(a) FROM t", RefusalRule::Function, "soundex");

        row("SELECT ?101", RefusalRule::TooManyParameters, "?101");
        row("SELECT ?99999999999999999999999", RefusalRule::TooManyParameters, "?99999999999999999999999");
        row("SELECT a LIKE '12345678901234567890123456789012345678901234567890x'", RefusalRule::LikePatternTooLong,
            "'12345678901234567890123456789012345678901234567890x'");
        row("SELECT glob('12345678901234567890123456789012345678901234567890x', a)", RefusalRule::LikePatternTooLong,
            "'12345678901234567890123456789012345678901234567890x'");
    }

    void refusedStatementIsFoundWithItsPlace()
    {
        QFETCH(RefusalRule, rule);
        QFETCH(QString, place);
        const std::string sql = QTest::currentDataTag();
        const std::vector<Refusal> refusals = refusalsOf(Statement(sql));
        QCOMPARE(refusals.size(), std::size_t{1});
        const Refusal &refusal = refusals.front();
        QCOMPARE(refusal.rule, rule);
        QCOMPARE(sql.substr(refusal.offset, refusal.length), place.toStdString());
        // One sentence that goes on to say what to do.
        QVERIFY(refusal.message.ends_with('.'));
        QCOMPARE(std::ranges::count(refusal.message, ':'), 1);
    }

    void ordinaryStatementIsNotRefused_data()
    {
        QTest::addColumn<int>("unused");
        for (const char *sql : {"SELECT 1",
                                "",
                                "INSERT INTO t VALUES(?1, ?100)",
                                "CREATE TABLE cf_x(temp, vacuum, pragma)",
                                "CREATE TABLE t(a DEFAULT 'BEGIN')",
                                "CREATE TRIGGER g AFTER INSERT ON t BEGIN DELETE FROM u; END",
                                "PRAGMA table_list",
                                "PRAGMA foreign_key_check(t)",
                                "PRAGMA Optimize",
                                "PRAGMA defer_foreign_keys=on",
                                "SELECT * FROM pragma_table_xinfo('t')",
                                "SELECT * FROM sqlite_schema",
                                "CREATE INDEX i ON t(sqlite_version)",
                                "SELECT sqlite_version FROM versions",
                                "CREATE VIRTUAL TABLE f USING fts5(a)",
                                "DROP TABLE t",
                                "SELECT 'a LIKE ''12345678901234567890123456789012345678901234567890x'''",
                                "SELECT a LIKE '12345678901234567890123456789012345678901234567890'",
                                "SELECT a = '12345678901234567890123456789012345678901234567890x'",
                                "ANALYZE",
                                "REINDEX",
                                "CREATE TABLE soundex(a)",
                                "INSERT INTO soundex(a) VALUES(1)",
                                "EXPLAIN QUERY PLAN SELECT 1"})
            QTest::newRow(*sql ? sql : "empty") << 0;
    }

    void ordinaryStatementIsNotRefused()
    {
        const std::string tag = QTest::currentDataTag();
        const std::vector<Refusal> refusals = refusalsOf(Statement(tag == "empty" ? std::string() : tag));
        QVERIFY2(refusals.empty(), refusals.empty() ? "" : refusals.front().message.c_str());
    }

    void hundredParametersPassAndOneMoreDoesNot()
    {
        const std::string hundred = "SELECT " + repeated("?,", 99) + "?";
        QVERIFY(refusalsOf(Statement(hundred)).empty());
        const std::vector<Refusal> refusals = refusalsOf(Statement(hundred + ",?"));
        QCOMPARE(refusals.size(), std::size_t{1});
        QCOMPARE(refusals[0].rule, RefusalRule::TooManyParameters);
        QCOMPARE(refusals[0].offset, hundred.size() + 1);
        QCOMPARE(rulesOf(Statement("SELECT 1", std::vector<Cell>(101))),
                 (std::vector<RefusalRule>{RefusalRule::TooManyParameters}));
    }

    void lengthIsCountedInBytes()
    {
        const std::string longest = "SELECT '" + repeated("\xc3\xa9", 49'995) + "x'";
        QCOMPARE(longest.size(), maxStatementBytes);
        QVERIFY(refusalsOf(Statement(longest)).empty());
        const std::vector<Refusal> refusals = refusalsOf(Statement(longest + " "));
        QCOMPARE(refusals.size(), std::size_t{1});
        QCOMPARE(refusals[0].rule, RefusalRule::StatementTooLong);
        QCOMPARE(refusals[0].offset, maxStatementBytes);
    }

    void quoteDoubledInAPatternCountsOnce()
    {
        QVERIFY(refusalsOf(Statement("SELECT a LIKE '" + repeated("''", 50) + "'")).empty());
        QCOMPARE(rulesOf(Statement("SELECT a LIKE '" + repeated("''", 51) + "'")),
                 (std::vector<RefusalRule>{RefusalRule::LikePatternTooLong}));
    }

    void boundPatternIsChecked()
    {
        const std::string sql = "SELECT ?, a LIKE :pattern";
        QVERIFY(refusalsOf(Statement(sql, {std::string(51, 'x'), std::string(50, 'x')})).empty());
        QCOMPARE(rulesOf(Statement(sql, {Cell(), std::string(51, 'x')})),
                 (std::vector<RefusalRule>{RefusalRule::LikePatternTooLong}));
    }

    void boundValueOverTwoMillionBytesIsRefused()
    {
        const std::string sql = "INSERT INTO t VALUES(?, ?)";
        QVERIFY(refusalsOf(Statement(sql, {std::string(maxValueBytes, 'x')})).empty());
        const Cell blob = Blob{QByteArray(static_cast<qsizetype>(maxValueBytes) + 1, 'x')};
        const std::vector<Refusal> refusals = refusalsOf(Statement(sql, {Cell(), blob}));
        QCOMPARE(refusals.size(), std::size_t{1});
        QCOMPARE(refusals[0].rule, RefusalRule::ValueTooLong);
        QCOMPARE(refusals[0].offset, sql.rfind('?'));
    }

    void everythingIsFoundInOrder()
    {
        QCOMPARE(rulesOf(Statement("CREATE TEMP TABLE sqlite_a AS SELECT load_extension(?500)")),
                 (std::vector<RefusalRule>{RefusalRule::TemporaryTable, RefusalRule::ReservedName,
                                           RefusalRule::Function, RefusalRule::TooManyParameters}));
    }

    void statementsThatD1WasSeenToRefuseAreRefused_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QFile file(QStringLiteral(D1_FIXTURES "/d1/errors-local-4.86.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList kinds =
            QStringLiteral("begin begin_transaction commit savepoint attach detach temp_table vacuum vacuum_into "
                           "sqlite_version sqlite_source_id sqlite_compileoption pragma_compile_options "
                           "pragma_user_version pragma_database_list pragma_journal_mode pragma_integrity_check "
                           "pragma_unknown load_extension cf_table_create sqlite_prefix fts4 params_101 "
                           "params_numbered_101 like_too_complex glob_too_complex")
                .split(u' ');
        const nlohmann::json recording = nlohmann::json::parse(file.readAll().toStdString());
        int found = 0;
        for (const nlohmann::json &error : recording["errors"]) {
            const auto kind = QString::fromStdString(error["kind"].get<std::string>());
            if (!kinds.contains(kind))
                continue;
            QTest::newRow(qPrintable(kind)) << QByteArray::fromStdString(error["sql"].get<std::string>());
            ++found;
        }
        QCOMPARE(found, kinds.size());
    }

    void statementsThatD1WasSeenToRefuseAreRefused()
    {
        QFETCH(QByteArray, sql);
        QVERIFY(!refusalsOf(Statement(sql.toStdString())).empty());
    }
};

QTEST_APPLESS_MAIN(tst_Refusals)
#include "tst_refusals.moc"
