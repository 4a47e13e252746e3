// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/parameterencoder.h"
#include "support/await.h"

#include <sqlite3.h>

#include <cmath>
#include <limits>
#include <memory>
#include <random>

using namespace d1;

namespace {

struct Close {
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};

Cell cellAt(sqlite3_stmt *row, int column)
{
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(row, column));
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_INTEGER:
        return std::int64_t{sqlite3_column_int64(row, column)};
    case SQLITE_FLOAT:
        return sqlite3_column_double(row, column);
    case SQLITE_TEXT:
        return std::string(reinterpret_cast<const char *>(sqlite3_column_text(row, column)), size);
    case SQLITE_BLOB:
        return Blob{
            QByteArray(static_cast<const char *>(sqlite3_column_blob(row, column)), static_cast<qsizetype>(size))};
    default:
        return {};
    }
}

/// A real SQLite that, like D1's HTTP API, gets strings alone.
class StringBindingDatabase
{
public:
    StringBindingDatabase()
    {
        sqlite3 *opened = nullptr;
        sqlite3_open(":memory:", &opened);
        m_database.reset(opened);
    }

    void run(const char *sql) { sqlite3_exec(m_database.get(), sql, nullptr, nullptr, nullptr); }

    /// The first row's first value; what failed as a text.
    Cell ask(const std::string &sql, const std::vector<std::string> &params)
    {
        sqlite3_stmt *prepared = nullptr;
        sqlite3_prepare_v2(m_database.get(), sql.data(), static_cast<int>(sql.size()), &prepared, nullptr);
        const std::unique_ptr<sqlite3_stmt, Close> statement(prepared);
        for (std::size_t i = 0; i < params.size(); ++i)
            sqlite3_bind_text64(prepared, static_cast<int>(i + 1), params[i].data(), params[i].size(), SQLITE_STATIC,
                                SQLITE_UTF8);
        return sqlite3_step(prepared) == SQLITE_ROW ? cellAt(prepared, 0)
                                                    : Cell(std::string(sqlite3_errmsg(m_database.get())));
    }

private:
    std::unique_ptr<sqlite3, Close> m_database;
};

Cell roundTrip(const Cell &value, BlobForm form = BlobForm::Literal)
{
    ParameterEncoder encoder(form);
    const std::string expression = encoder.encode(value);
    return StringBindingDatabase().ask("SELECT " + expression, encoder.params());
}

/// Every byte, `times` over.
QByteArray allBytes(int times)
{
    QByteArray bytes;
    for (int i = 0; i < 256 * times; ++i)
        bytes += static_cast<char>(i % 256);
    return bytes;
}

} // namespace

Q_DECLARE_METATYPE(d1::Cell)

class tst_ParameterEncoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valueComesBackWithItsType_data()
    {
        QTest::addColumn<Cell>("value");
        const auto row = [](const char *name, Cell value) { QTest::newRow(name) << std::move(value); };
        row("null", {});
        row("zero", std::int64_t{0});
        row("largest integer", std::numeric_limits<std::int64_t>::max());
        row("smallest integer", std::numeric_limits<std::int64_t>::min());
        row("beyond 2^53", std::int64_t{9'007'199'254'740'993});
        row("zero real", 0.0);
        row("whole real", 42.0);
        row("negative real", -1.5);
        row("tenth", 0.1);
        row("small", 1e-3);
        row("smaller", 9.99e-4);
        row("fifteen digits", 123'456'789.123456);
        row("1e15", 1e15);
        row("sixteen whole digits", 1'000'000'000'000'001.0);
        row("2^53 - 1", 9'007'199'254'740'991.0);
        row("2^53", 9'007'199'254'740'992.0);
        row("pi", 3.141592653589793);
        row("largest real", std::numeric_limits<double>::max());
        row("most negative real", std::numeric_limits<double>::lowest());
        row("smallest normal", std::numeric_limits<double>::min());
        row("smallest of all", std::numeric_limits<double>::denorm_min());
        row("large subnormal", std::nextafter(std::numeric_limits<double>::min(), 0.0));
        row("infinity", std::numeric_limits<double>::infinity());
        row("negative infinity", -std::numeric_limits<double>::infinity());
        row("empty text", std::string());
        row("text of digits", std::string("007"));
        row("text", std::string("Grüße, 世界 😀 'quoted' \"twice\" ?1 :a"));
        row("text with a NUL", std::string("a\0b", 3));
        row("text that is no UTF-8", std::string("a\xff\xfe b"));
        row("text cut in a character", std::string("\xe4\xb8"));
        row("empty blob", Blob{});
        row("blob", Blob{allBytes(1)});
    }

    void valueComesBackWithItsType()
    {
        QFETCH(Cell, value);
        QVERIFY(roundTrip(value) == value);
    }

    void anyRealComesBackBitForBit()
    {
        std::mt19937_64 random(20'251'123);
        StringBindingDatabase database;
        for (int i = 0; i < 5'000; ++i) {
            const double value = std::bit_cast<double>(random());
            if (!std::isfinite(value))
                continue;
            ParameterEncoder encoder(BlobForm::Literal);
            const std::string expression = encoder.encode(value);
            const Cell back = database.ask("SELECT " + expression, encoder.params());
            QVERIFY2(back == Cell(value), qPrintable(QString::number(value, 'g', 17)));
        }
    }

    void decimalRealComesBackBitForBit()
    {
        std::mt19937_64 random(7);
        StringBindingDatabase database;
        for (int i = 0; i < 5'000; ++i) {
            const double value = static_cast<double>(random() % 1'000'000'000'000) / 1'000.0;
            ParameterEncoder encoder(BlobForm::Literal);
            const std::string expression = encoder.encode(value);
            QVERIFY2(database.ask("SELECT " + expression, encoder.params()) == Cell(value),
                     qPrintable(QString::number(value, 'g', 17)));
        }
    }

    void notANumberIsNull() { QVERIFY(roundTrip(std::numeric_limits<double>::quiet_NaN()) == Cell()); }

    // A bound value has no affinity: against a TEXT column it is compared as a text, never the column as a number.
    void encodedValueHasNoAffinity_data()
    {
        QTest::addColumn<Cell>("value");
        QTest::addColumn<QByteArray>("stored");
        QTest::newRow("integer") << Cell(std::int64_t{7}) << QByteArray("07");
        QTest::newRow("real") << Cell(7.5) << QByteArray("7.50");
        QTest::newRow("whole real of sixteen digits")
            << Cell(1'000'000'000'000'001.0) << QByteArray("1000000000000001");
        QTest::newRow("real times a power") << Cell(1e30) << QByteArray("1000000000000000000000000000000");
        QTest::newRow("real over a power") << Cell(0.1 + 0.2) << QByteArray("0.300000000000000044409");
        QTest::newRow("text that is no UTF-8") << Cell(std::string("7\xff")) << QByteArray("07");
    }

    void encodedValueHasNoAffinity()
    {
        QFETCH(Cell, value);
        QFETCH(QByteArray, stored);
        ParameterEncoder encoder(BlobForm::Literal);
        const std::string expression = encoder.encode(value);
        StringBindingDatabase database;
        database.run("CREATE TABLE t(a TEXT)");
        database.run(("INSERT INTO t VALUES ('" + stored + "')").constData());
        QVERIFY(database.ask("SELECT a = " + expression + " FROM t", encoder.params()) == Cell(std::int64_t{0}));
    }

    void largeBlobIsBoundWhereAsked_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("isBound");
        QTest::newRow("empty") << 0 << false;
        QTest::newRow("below") << 1'023 << false;
        QTest::newRow("at the border") << 1'024 << true;
        QTest::newRow("large") << 100'000 << true;
    }

    void largeBlobIsBoundWhereAsked()
    {
        QFETCH(int, size);
        QFETCH(bool, isBound);
        const Blob blob{allBytes(400).left(size)};
        ParameterEncoder bound(BlobForm::Parameter);
        const std::string expression = bound.encode(blob);
        QCOMPARE(bound.params().size(), isBound ? std::size_t{1} : std::size_t{0});
        QVERIFY(StringBindingDatabase().ask("SELECT " + expression, bound.params()) == Cell(blob));

        ParameterEncoder literal(BlobForm::Literal);
        QVERIFY(!literal.encode(blob).empty());
        QVERIFY(literal.params().empty());
    }

    void largeTextThatIsNoUtf8IsBoundAsBytes()
    {
        const std::string text(3'000, '\xff');
        QVERIFY(roundTrip(text, BlobForm::Parameter) == Cell(text));
    }

    void parametersAreNumberedInOrder()
    {
        ParameterEncoder encoder(BlobForm::Literal);
        QCOMPARE(encoder.encode(std::string("a")), std::string("?1"));
        QCOMPARE(encoder.encode(std::string("a")), std::string("?2"));
        QVERIFY(encoder.onlyTexts());
        QCOMPARE(encoder.encode(Cell()), std::string("(NULL)"));
        QVERIFY(!encoder.onlyTexts());
        QCOMPARE(encoder.encode(std::int64_t{-5}), std::string("(+CAST(?3 AS INTEGER))"));
        QVERIFY(encoder.takeParams() == (std::vector<std::string>{"a", "a", "-5"}));
    }

    void textOfBrokenUtf8IsNotJustAText()
    {
        ParameterEncoder encoder(BlobForm::Literal);
        QCOMPARE(encoder.encode(std::string("\xff")), std::string("(+CAST((X'FF') AS TEXT))"));
        QVERIFY(!encoder.onlyTexts());
    }
};

QTEST_APPLESS_MAIN(tst_ParameterEncoder)
#include "tst_parameterencoder.moc"
