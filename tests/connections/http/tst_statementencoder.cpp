// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/statementencoder.h"
#include "sql/refusals.h"
#include "support/await.h"

#include <QTest>

#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include <bit>
#include <limits>
#include <memory>
#include <random>

using namespace d1;
using namespace d1::test;

using Params = std::vector<std::string>;

namespace {

/// SQLite in memory, where values are bound either with their own type or as D1 does, as strings.
class Sqlite
{
public:
    Sqlite()
    {
        sqlite3 *database = nullptr;
        sqlite3_open(":memory:", &database);
        m_database.reset(database);
    }

    std::vector<std::vector<Cell>> run(const Statement &statement) { return step(statement.sql, statement.params); }
    std::vector<std::vector<Cell>> run(const EncodedStatement &statement)
    {
        return step(statement.sql, std::vector<Cell>(statement.params.begin(), statement.params.end()));
    }

private:
    std::vector<std::vector<Cell>> step(const std::string &sql, const std::vector<Cell> &params)
    {
        sqlite3_stmt *prepared = nullptr;
        if (sqlite3_prepare_v2(m_database.get(), sql.c_str(), -1, &prepared, nullptr) != SQLITE_OK)
            return {{std::string(sqlite3_errmsg(m_database.get()))}};
        if (sqlite3_bind_parameter_count(prepared) != static_cast<int>(params.size())) {
            sqlite3_finalize(prepared);
            return {{std::string("wrong number of values")}};
        }
        for (std::size_t i = 0; i < params.size(); ++i)
            bind(prepared, static_cast<int>(i) + 1, params[i]);
        std::vector<std::vector<Cell>> rows;
        while (sqlite3_step(prepared) == SQLITE_ROW) {
            auto &row = rows.emplace_back();
            for (int column = 0; column < sqlite3_column_count(prepared); ++column)
                row.push_back(read(prepared, column));
        }
        sqlite3_finalize(prepared);
        return rows;
    }

    static void bind(sqlite3_stmt *prepared, int number, const Cell &value)
    {
        if (const auto *integer = std::get_if<std::int64_t>(&value))
            sqlite3_bind_int64(prepared, number, *integer);
        else if (const auto *real = std::get_if<double>(&value))
            sqlite3_bind_double(prepared, number, *real);
        else if (const auto *text = std::get_if<std::string>(&value))
            sqlite3_bind_text(prepared, number, text->data(), static_cast<int>(text->size()), SQLITE_TRANSIENT);
        else if (const auto *blob = std::get_if<Blob>(&value))
            sqlite3_bind_blob(prepared, number, blob->bytes.constData(), static_cast<int>(blob->bytes.size()),
                              SQLITE_TRANSIENT);
    }

    static Cell read(sqlite3_stmt *prepared, int column)
    {
        const auto bytes = [&] {
            const void *data = sqlite3_column_blob(prepared, column);
            return QByteArray(static_cast<const char *>(data), sqlite3_column_bytes(prepared, column));
        };
        switch (sqlite3_column_type(prepared, column)) {
        case SQLITE_INTEGER:
            return sqlite3_column_int64(prepared, column);
        case SQLITE_FLOAT:
            return sqlite3_column_double(prepared, column);
        case SQLITE_TEXT:
            return bytes().toStdString();
        case SQLITE_BLOB:
            return Blob{bytes()};
        default:
            return {};
        }
    }

    struct Closer {
        void operator()(sqlite3 *database) const { sqlite3_close(database); }
    };
    std::unique_ptr<sqlite3, Closer> m_database;
};

QByteArray allBytes(qsizetype size)
{
    QByteArray bytes(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(i * 7);
    return bytes;
}

Statement statementOf(const char *sql, std::vector<Cell> params)
{
    return Statement(sql, std::move(params));
}

} // namespace

class tst_StatementEncoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatD1Reads_data()
    {
        QTest::addColumn<Statement>("statement");
        QTest::addColumn<std::string>("sql");
        QTest::addColumn<Params>("params");
        const auto row = [](const char *name, const char *sql, std::vector<Cell> values, std::string encoded,
                            Params params) {
            QTest::newRow(name) << statementOf(sql, std::move(values)) << std::move(encoded) << std::move(params);
        };
        using std::string;
        const auto five = Cell(std::int64_t{5});
        row("no parameters", "SELECT 1", {}, "SELECT 1", {});
        row("texts stay as written", "SELECT ?, ?2, ?1", {string("a"), string("b")}, "SELECT ?, ?2, ?1", {"a", "b"});
        row("integer", "SELECT ?", {five}, "SELECT (+CAST(?1 AS INTEGER))", {"5"});
        row("real", "SELECT ?", {1.5}, "SELECT (+CAST(?1 AS REAL))", {"1.5"});
        row("real of many digits", "SELECT ?", {0.1 + 0.2}, "SELECT (+CAST(?1 AS REAL))", {"0.30000000000000004"});
        row("null", "SELECT ?", {Cell()}, "SELECT (NULL)", {});
        row("blob", "SELECT ?", {Blob{QByteArray("\x00\xff", 2)}}, "SELECT (X'00FF')", {});
        row("empty blob", "SELECT ?", {Blob{}}, "SELECT (X'')", {});
        row("text that is not UTF-8", "SELECT ?", {string("a\xff")}, "SELECT (+CAST((X'61FF') AS TEXT))", {});
        row("not a number", "SELECT ?", {std::nan("")}, "SELECT (NULL)", {});
        row("infinity", "SELECT ?,?", {HUGE_VAL, -HUGE_VAL}, "SELECT (9e999),(-9e999)", {});
        row("the others are renumbered", "SELECT ?, ?, ?", {string("a"), Cell(), string("c")}, "SELECT ?1, (NULL), ?2",
            {"a", "c"});
        row("a number stands twice", "SELECT ?1, ?1, ?2", {five, string("b")},
            "SELECT (+CAST(?1 AS INTEGER)), (+CAST(?1 AS INTEGER)), ?2", {"5", "b"});
        row("a number is left out", "SELECT ?1, ?3", {string("a"), string("b"), string("c")}, "SELECT ?1, ?2",
            {"a", "c"});
        row("names become numbers", "SELECT :a, @b, :a", {string("x"), string("y")}, "SELECT ?1, ?2, ?1", {"x", "y"});
        row("no space around", "SELECT?AND?", {Cell(), five}, "SELECT(NULL)AND(+CAST(?1 AS INTEGER))", {"5"});
        row("question marks in strings", "SELECT '?', \"?\", ? -- ?\n", {string("a")}, "SELECT '?', \"?\", ?", {"a"});
        row("comments and semicolons around", "-- head\n ; SELECT 1; -- tail\n;", {}, "SELECT 1", {});
        row("line ends", "SELECT 1,\r\n/* a\r\nb */ 'x\r\ny'\r\n;", {}, "SELECT 1,\n/* a\nb */ 'x\r\ny'", {});
        row("trigger", "create trigger t after insert on a begin select case when 1 then 2 end; end;", {},
            "create trigger t after insert on a BEGIN select case when 1 then 2 END; END", {});
        row("begin elsewhere", "SELECT 1 AS \"begin\" WHERE case when 1 then 2 end", {},
            "SELECT 1 AS \"begin\" WHERE case when 1 then 2 end", {});
    }
    void writesWhatD1Reads()
    {
        QFETCH(const Statement, statement);
        QFETCH(const std::string, sql);
        QFETCH(const Params, params);
        const auto encoded = encodeStatement(statement);
        QVERIFY2(encoded, reason(encoded).constData());
        QCOMPARE(encoded->sql, sql);
        QCOMPARE(encoded->params, params);
    }

    void everyValueArrivesAsBound_data()
    {
        QTest::addColumn<Cell>("value");
        const auto row = [](const char *name, Cell value) { QTest::newRow(name) << value; };
        using Limits = std::numeric_limits<std::int64_t>;
        row("null", {});
        row("zero", std::int64_t{0});
        row("beyond 2^53", std::int64_t{9007199254740993});
        row("largest integer", Limits::max());
        row("smallest integer", Limits::min());
        row("one as a real", 1.0);
        row("negative zero", -0.0);
        row("tenth", 0.1);
        row("third", 1.0 / 3);
        row("large real", 1.7976931348623157e308);
        row("smallest real", 5e-324);
        row("smallest normal real", -2.2250738585072014e-308);
        row("infinity", HUGE_VAL);
        row("negative infinity", -HUGE_VAL);
        row("text", std::string("it's \"hé✓😀\" ?1"));
        row("number as text", std::string("007"));
        row("empty text", std::string());
        row("text with NUL", std::string("a\0b", 3));
        row("text that is not UTF-8", std::string("\xff\x00\x80", 3));
        row("empty blob", Blob{QByteArray("")});
        row("small blob", Blob{allBytes(256)});
        row("blob beyond a statement", Blob{allBytes(60'000)});
        row("bad text beyond a statement", allBytes(60'000).toStdString());
    }
    void everyValueArrivesAsBound()
    {
        QFETCH(const Cell, value);
        const Statement statement("SELECT ? AS v, typeof(?1)", {value});
        const auto encoded = encodeStatement(statement);
        QVERIFY2(encoded, reason(encoded).constData());
        Sqlite sqlite;
        const auto expected = sqlite.run(statement);
        const auto actual = sqlite.run(*encoded);
        QCOMPARE(actual.size(), 1U);
        QVERIFY2(actual == expected, encoded->sql.substr(0, 200).c_str());
        if (const auto *real = std::get_if<double>(&value))
            QCOMPARE(std::signbit(std::get<double>(actual[0][0])), std::signbit(*real));
    }

    void valuesCompareAsBoundOnesDo_data()
    {
        // A CAST alone would bring an affinity along and change these.
        QTest::addColumn<Cell>("value");
        QTest::newRow("integer") << Cell(std::int64_t{5});
        QTest::newRow("real") << Cell(5.0);
        QTest::newRow("text") << Cell(std::string("5"));
        QTest::newRow("bad text") << Cell(std::string("5\xff"));
        QTest::newRow("blob") << Cell(Blob{"5"});
        QTest::newRow("large blob") << Cell(Blob{QByteArray(60'000, '5')});
        QTest::newRow("null") << Cell();
    }
    void valuesCompareAsBoundOnesDo()
    {
        QFETCH(const Cell, value);
        Sqlite sqlite;
        sqlite.run(Statement("CREATE TABLE t(i INTEGER, r REAL, n NUMERIC, x TEXT, b BLOB, u)"));
        sqlite.run(Statement("INSERT INTO t VALUES(5,5,5,5,5,5),(5,5,5,'5.0','5','5'),(5,5,5,'5',X'35',X'35')"));
        for (const char *column : {"i", "r", "n", "x", "b", "u", "'5'", "5"}) {
            for (const char *form : {"= ?", "IS ?", "< ?", ">= ?", "IN (?, 9)", "BETWEEN ? AND 9", "|| ?", "LIKE ?"}) {
                const std::string sql = std::string("SELECT ") + column + " " + form + ", typeof(?1), max(" + column
                                        + ", ?1) FROM t ORDER BY rowid";
                const Statement statement(sql, {value});
                const auto encoded = encodeStatement(statement);
                QVERIFY2(encoded, reason(encoded).constData());
                QVERIFY2(sqlite.run(*encoded) == sqlite.run(statement), sql.c_str());
            }
        }
    }

    void valuesAreStoredAsBoundOnesAre()
    {
        const std::vector<Cell> values{Cell(),    std::int64_t{7},       7.0, 7.5, std::string("7"),
                                       Blob{"7"}, Blob{allBytes(60'000)}};
        for (const Cell &value : values) {
            const Statement insert("INSERT INTO t VALUES(?1,?1,?1,?1,?1,?1)", {value});
            const auto encoded = encodeStatement(insert);
            QVERIFY2(encoded, reason(encoded).constData());
            Sqlite direct;
            Sqlite coded;
            const Statement create("CREATE TABLE t(i INTEGER, r REAL, n NUMERIC, x TEXT, b BLOB, u)");
            const Statement read("SELECT *, typeof(i), typeof(r), typeof(n), typeof(x), typeof(b), typeof(u) FROM t");
            direct.run(create);
            coded.run(create);
            direct.run(insert);
            coded.run(*encoded);
            QVERIFY(coded.run(read) == direct.run(read));
        }
    }

    void valuesUseTheSameIndexes()
    {
        Sqlite sqlite;
        sqlite.run(Statement("CREATE TABLE t(id INTEGER PRIMARY KEY, x TEXT, n INT)"));
        sqlite.run(Statement("CREATE INDEX tx ON t(x)"));
        sqlite.run(Statement("CREATE INDEX tn ON t(n)"));
        for (const char *where : {"id = ?", "x = ?", "n = ?", "n > ? LIMIT 3", "n IN (?, 7)"}) {
            const Statement statement(std::string("EXPLAIN QUERY PLAN SELECT * FROM t WHERE ") + where,
                                      {std::int64_t{5}});
            const auto encoded = encodeStatement(statement);
            QVERIFY2(encoded, reason(encoded).constData());
            QVERIFY2(sqlite.run(*encoded) == sqlite.run(statement), where);
        }
    }

    void randomNumbersArriveExactly()
    {
        std::mt19937_64 random(20261123);
        Sqlite sqlite;
        for (int i = 0; i < 3'000; ++i) {
            const std::uint64_t bits = random();
            const auto integer = std::bit_cast<std::int64_t>(bits);
            const auto real = std::bit_cast<double>(bits);
            const double ordinary = std::ldexp(static_cast<double>(integer), -44);
            const Statement statement("SELECT ?, ?, ?", {integer, real, ordinary});
            const auto encoded = encodeStatement(statement);
            QVERIFY2(encoded, reason(encoded).constData());
            QVERIFY2(sqlite.run(*encoded) == sqlite.run(statement), encoded->sql.c_str());
        }
    }

    void offsetsLeadBackToTheCallersText_data()
    {
        QTest::addColumn<Statement>("statement");
        QTest::addColumn<QByteArray>("encodedMark");
        QTest::addColumn<QByteArray>("sourceMark");
        const auto row = [](const char *name, const char *sql, std::vector<Cell> values, const char *encoded,
                            const char *source) {
            QTest::newRow(name) << statementOf(sql, std::move(values)) << QByteArray(encoded) << QByteArray(source);
        };
        row("unchanged", "SELECT a FRM b", {}, "FRM", "FRM");
        row("behind a comment", "/* x */ SELECT a FRM b", {}, "FRM", "FRM");
        row("first byte", "/* x */ SELECT a FRM b", {}, "SELECT", "SELECT");
        row("before a value", "SELECT x, ? FRM b", {std::int64_t{5}}, "x,", "x,");
        row("behind a value", "SELECT ?, ? FRM b", {Cell(), 1.5}, "FRM", "FRM");
        row("inside a value", "SELECT 'a', ?2 FRM b", {std::string("s"), 1.5}, "AS REAL", "?2");
        row("behind line ends", "-- c\r\nSELECT\r\n?\r\nFRM b", {Cell()}, "FRM", "FRM");
    }
    void offsetsLeadBackToTheCallersText()
    {
        QFETCH(const Statement, statement);
        QFETCH(const QByteArray, encodedMark);
        QFETCH(const QByteArray, sourceMark);
        const auto encoded = encodeStatement(statement);
        QVERIFY2(encoded, reason(encoded).constData());
        const std::size_t offset = encoded->sql.find(encodedMark.toStdString());
        QVERIFY(offset != std::string::npos);
        QCOMPARE(encoded->sourceOffset(offset), statement.sql.find(sourceMark.toStdString()));
    }

    void refusesBeforeSending_data()
    {
        QTest::addColumn<Statement>("statement");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char *name, std::string sql, std::vector<Cell> values, ErrorKind kind,
                            const char *message) {
            QTest::newRow(name) << Statement(std::move(sql), std::move(values)) << kind << QByteArray(message);
        };
        row("empty", "", {}, ErrorKind::Syntax, "No SQL statements detected.");
        row("only a comment", "-- x\n;", {}, ErrorKind::Syntax, "No SQL statements detected.");
        row("two statements", "SELECT 1; SELECT 2", {}, ErrorKind::Syntax,
            "This is 2 statements; send each of them on its own.");
        row("too few values", "SELECT ?, ?", {std::string("a")}, ErrorKind::Syntax,
            "Wrong number of parameter bindings for SQL query.");
        row("too many values", "SELECT ?", {std::string("a"), Cell()}, ErrorKind::Syntax,
            "Wrong number of parameter bindings for SQL query.");
        row("not UTF-8", "SELECT '\xff'", {}, ErrorKind::Syntax,
            "The statement is not valid UTF-8; write such bytes as a blob, X'..'.");
        row("too long", "SELECT '" + std::string(sql::maxStatementBytes, 'x') + "'", {}, ErrorKind::Limit,
            "The statement takes 100009 bytes, but D1 allows 100000; split it, or bind long values as parameters.");
        row("text too long", "SELECT ?", {std::string(sql::maxValueBytes + 1, 'x')}, ErrorKind::Limit,
            "A bound value takes 2000001 bytes on its way, but D1 allows 2000000; store it in pieces, or keep it in "
            "R2.");
        row("blob too long", "SELECT ?", {Blob{QByteArray(1'000'000, 'x')}}, ErrorKind::Limit,
            "A bound value takes 4000001 bytes on its way, but D1 allows 2000000; store it in pieces, or keep it in "
            "R2.");
    }
    void refusesBeforeSending()
    {
        QFETCH(const Statement, statement);
        QFETCH(const ErrorKind, kind);
        QFETCH(const QByteArray, message);
        const auto encoded = encodeStatement(statement);
        QVERIFY(!encoded);
        QCOMPARE(QByteArray::fromStdString(encoded.error().facts.message), message);
        QCOMPARE(encoded.error().verdict.kind, kind);
        QCOMPARE(encoded.error().facts.delivery, Delivery::NotSent);
    }

    void bodyOfOneStatement()
    {
        const auto encoded = encodeStatements({Statement("SELECT ?", {std::string("h\"é\n")})});
        QVERIFY(encoded);
        QCOMPARE(requestBody(*encoded), QByteArray("{\"sql\":\"SELECT ?\",\"params\":[\"h\\\"é\\n\"]}"));
        const auto bare = encodeStatements({Statement("SELECT 1")});
        QVERIFY(bare);
        QCOMPARE(requestBody(*bare), QByteArray(R"({"sql":"SELECT 1"})"));
    }

    void bodyOfABatchIsOneTransaction()
    {
        const auto encoded =
            encodeStatements({Statement("INSERT INTO t VALUES(?)", {std::int64_t{1}}), Statement("SELECT 1")});
        QVERIFY(encoded);
        const auto body = nlohmann::json::parse(requestBody(*encoded).toStdString());
        QCOMPARE(body.size(), 1U);
        QCOMPARE(body["batch"].size(), 2U);
        QCOMPARE(body["batch"][0]["params"].dump(), R"(["1"])");
        QVERIFY(!body["batch"][1].contains("params"));
    }

    void failingStatementIsNamed()
    {
        const auto encoded = encodeStatements({Statement("SELECT 1"), Statement("SELECT ?")});
        QVERIFY(!encoded);
        QCOMPARE(encoded.error().facts.statementIndex, std::optional<std::size_t>(1));
    }
};

QTEST_APPLESS_MAIN(tst_StatementEncoder)
#include "tst_statementencoder.moc"
