// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/valuescontract.h"

#include "sql/quoting.h"
#include "support/await.h"

#include <cmath>
#include <limits>

namespace d1::test {

namespace {

using namespace std::string_literals;

struct NamedValue {
    const char *name;
    Cell cell;
    const char *type; ///< typeof() in the database
};

std::vector<NamedValue> values()
{
    QByteArray everyByte;
    for (int byte = 0; byte < 256; ++byte)
        everyByte.append(static_cast<char>(byte));
    return {
        {"null", {}, "null"},
        {"empty text", ""s, "text"},
        {"text", "it's \"quoted\""s, "text"},
        {"unicode text", "hé✓😀\u0301"s, "text"},
        {"text with a NUL", "a\0b"s, "text"},
        {"text with line breaks", "a\r\nb\tc\\d"s, "text"},
        {"text like a number", "007"s, "text"},
        {"text like a list", "[1,2]"s, "text"},
        {"zero", std::int64_t{0}, "integer"},
        {"negative integer", std::int64_t{-42}, "integer"},
        {"largest exact integer", (std::int64_t{1} << 53) - 1, "integer"},
        {"integer beyond 2^53", (std::int64_t{1} << 53) + 1, "integer"},
        {"largest integer", std::numeric_limits<std::int64_t>::max(), "integer"},
        {"smallest integer", std::numeric_limits<std::int64_t>::min(), "integer"},
        {"fraction", 0.1, "real"},
        {"negative fraction", -1234.5678, "real"},
        {"large real", 1.7976931348623157e308, "real"},
        {"small real", 2.2250738585072014e-308, "real"},
        {"whole real", 3.0, "real"},
        {"empty blob", Blob{QByteArray("")}, "blob"},
        {"blob", Blob{everyByte}, "blob"},
    };
}

/// SQL that is 1 when `?1` of the statement holds exactly this value.
std::string sameAs(const Cell &cell, const std::string &expression)
{
    const std::string literal = sql::literalOf(cell);
    return "(" + expression + ") IS (" + literal + ") AND hex(" + expression + ") = hex(" + literal + ")";
}

/// Exact where the backend is; through JSON a whole real looks like an integer and a large one is flagged.
void compare(const CellView &seen, const Cell &expected, const Capabilities &capabilities)
{
    if (capabilities.exactIntegers) {
        QCOMPARE(static_cast<int>(seen.type()), static_cast<int>(typeOf(expected)));
        QVERIFY(seen.toCell() == expected);
        return;
    }
    if (const auto *integer = std::get_if<std::int64_t>(&expected)) {
        QCOMPARE(seen.isInexact(), isBeyondJsonExactness(*integer));
        QCOMPARE(seen.real(), static_cast<double>(*integer));
    } else if (const auto *real = std::get_if<double>(&expected)) {
        QVERIFY(seen.type() == CellType::Real || seen.type() == CellType::Integer);
        QCOMPARE(seen.real(), *real);
    } else {
        QVERIFY(seen.toCell() == expected);
    }
}

} // namespace

void ValuesContract::parameterArrivesAsItself_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const NamedValue &value : values())
        QTest::newRow(value.name) << index++;
}

void ValuesContract::parameterArrivesAsItself()
{
    QFETCH(int, index);
    const NamedValue value = values()[static_cast<std::size_t>(index)];
    D1_AWAIT_OK(type, read("SELECT typeof(?)", {value.cell}));
    QCOMPARE(std::get<std::string>(onlyCell(*type)), std::string(value.type));
    D1_AWAIT_OK(same, read("SELECT " + sameAs(value.cell, "?1"), {value.cell}));
    QCOMPARE(std::get<std::int64_t>(onlyCell(*same)), 1);
}

void ValuesContract::storedValueIsReadAsItself_data()
{
    parameterArrivesAsItself_data();
}

void ValuesContract::storedValueIsReadAsItself()
{
    QFETCH(int, index);
    const NamedValue value = values()[static_cast<std::size_t>(index)];
    D1_AWAIT_OK(written, write("INSERT INTO item(v) VALUES (?)", {value.cell}));
    D1_AWAIT_OK(stored, read("SELECT typeof(v) FROM item"));
    QCOMPARE(std::get<std::string>(onlyCell(*stored)), std::string(value.type));
    D1_AWAIT_OK(same, read("SELECT " + sameAs(value.cell, "v") + " FROM item"));
    QCOMPARE(std::get<std::int64_t>(onlyCell(*same)), 1);
    D1_AWAIT_OK(reply, read("SELECT v FROM item"));
    QCOMPARE(reply->statements.front().rows->rowCount(), std::size_t{1});
    compare(reply->statements.front().rows->cell(0, 0), value.cell, capabilities());
}

void ValuesContract::nullIsNotEmptyText()
{
    D1_AWAIT_OK(reply, read("SELECT NULL, '', ?, ?", {Cell(), Cell(""s)}));
    const ResultSet &rows = *reply->statements.front().rows;
    QVERIFY(rows.cell(0, 0).isNull());
    QVERIFY(!rows.cell(0, 1).isNull());
    QVERIFY(rows.cell(0, 2).isNull());
    QVERIFY(!rows.cell(0, 3).isNull());
}

void ValuesContract::largeTextArrivesWhole()
{
    std::string text;
    while (text.size() < 500'000)
        text += "é✓ " + std::to_string(text.size());
    D1_AWAIT_OK(written, write("INSERT INTO item(v) VALUES (?)", {text}));
    D1_AWAIT_OK(reply, read("SELECT v FROM item"));
    QVERIFY(onlyCell(*reply) == Cell(text));
}

void ValuesContract::numberedParametersMayRepeat()
{
    D1_AWAIT_OK(reply, read("SELECT ?2 || ?1 || ?2", {"a"s, "b"s}));
    QCOMPARE(std::get<std::string>(onlyCell(*reply)), "bab"s);
}

void ValuesContract::hundredParametersKeepTheirOrder()
{
    std::string sql = "VALUES (?)";
    std::vector<Cell> params{std::int64_t{0}};
    for (std::int64_t number = 1; number < 100; ++number) {
        sql += ", (?)";
        params.emplace_back(number);
    }
    D1_AWAIT_OK(reply, read(sql, params));
    const ResultSet &rows = *reply->statements.front().rows;
    QCOMPARE(rows.rowCount(), std::size_t{100});
    for (std::size_t row = 0; row < 100; ++row)
        QCOMPARE(rows.cell(row, 0).integer(), static_cast<std::int64_t>(row));
}

void ValuesContract::duplicateColumnsAreKeptOrNamed()
{
    D1_AWAIT_OK(reply, read("SELECT 1 AS a, 2 AS b, 3 AS a"));
    const ResultSet &rows = *reply->statements.front().rows;
    const std::vector<std::string> names(rows.columnNames().begin(), rows.columnNames().end());
    if (!capabilities().duplicateColumns && names.size() < 3) {
        QCOMPARE(reply->notices.size(), std::size_t{1});
        return;
    }
    QCOMPARE(names, (std::vector<std::string>{"a", "b", "a"}));
    QCOMPARE(rows.cell(0, 0).integer(), 1);
    QCOMPARE(rows.cell(0, 1).integer(), 2);
    QCOMPARE(rows.cell(0, 2).integer(), 3);
}

void ValuesContract::emptyResultKeepsItsColumns()
{
    D1_AWAIT_OK(reply, read("SELECT id, name AS other, v FROM item WHERE id > ?", {std::int64_t{5}}));
    const ResultSet &rows = *reply->statements.front().rows;
    const std::vector<std::string> names(rows.columnNames().begin(), rows.columnNames().end());
    QCOMPARE(rows.rowCount(), std::size_t{0});
    QCOMPARE(names, (std::vector<std::string>{"id", "other", "v"}));
}

void ValuesContract::statementWithoutRowsHasNoColumns()
{
    D1_AWAIT_OK(reply, write("INSERT INTO item(v) VALUES (1)"));
    QCOMPARE(reply->statements.size(), std::size_t{1});
    QCOMPARE(reply->statements.front().rows->columnCount(), std::size_t{0});
    QCOMPARE(reply->statements.front().rows->rowCount(), std::size_t{0});
}

void ValuesContract::rowsKeepTheirOrder()
{
    D1_AWAIT_OK(reply, read("WITH RECURSIVE n(i) AS (SELECT 10000 UNION ALL SELECT i - 1 FROM n WHERE i > 1) "
                            "SELECT i, 'row ' || i FROM n"));
    const ResultSet &rows = *reply->statements.front().rows;
    QCOMPARE(rows.rowCount(), std::size_t{10000});
    for (std::size_t row = 0; row < rows.rowCount(); ++row) {
        const auto expected = static_cast<std::int64_t>(10000 - row);
        QCOMPARE(rows.cell(row, 0).integer(), expected);
        QCOMPARE(rows.cell(row, 1).bytes(), "row " + std::to_string(expected));
    }
}

void ValuesContract::unicodeNamesArriveWhole()
{
    D1_AWAIT_OK(reply, read("SELECT 'größe' AS \"naïve ✓ \"\"name\"\"\""));
    QCOMPARE(reply->statements.front().rows->columnNames().front(), "naïve ✓ \"name\""s);
    QCOMPARE(std::get<std::string>(onlyCell(*reply)), "größe"s);
}

} // namespace d1::test
