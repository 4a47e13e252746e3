// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/realliteral.h"
#include "sqlitedatabase.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <limits>
#include <random>

using namespace d1;
using namespace d1::sql;

namespace {

std::string literal(double value)
{
    std::string sql;
    appendRealLiteral(sql, value);
    return sql;
}

} // namespace

class tst_RealLiteral : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decimalIsUsedWhereEverySqliteReadsIt_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("expected");
        const auto row = [](double value, const char *expected) {
            QTest::newRow(expected) << value << QString::fromUtf8(expected);
        };
        row(0.0, "0.0");
        row(-0.0, "-0.0");
        row(12.0, "12.0");
        row(-12.34, "-12.34");
        row(0.1, "0.1");
        row(1e20, "1e+20");
        row(1e-20, "1e-20");
        row(9.5480931, "CAST(5375098565907351 AS REAL) / (1 << 49)"); // 9.5480930999999991 to 3.40
        row(1e23, "CAST(5960464477539062 AS REAL) * (1 << 24)");
        row(std::numeric_limits<double>::infinity(), "9e999");
        row(-std::numeric_limits<double>::infinity(), "-9e999");
        row(std::nan(""), "NULL");
    }
    void decimalIsUsedWhereEverySqliteReadsIt()
    {
        QFETCH(double, value);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(literal(value)), expected);
    }

    void installedSqliteReadsEachBitForBit_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("any") << 0;
        QTest::newRow("of common size") << 1;
        QTest::newRow("of few digits") << 2;
    }
    void installedSqliteReadsEachBitForBit()
    {
        QFETCH(int, kind);
        test::SqliteDatabase database;
        std::mt19937_64 random(20261123); // NOLINT: the same numbers on every run
        for (int round = 0; round < 20'000; ++round) {
            double value = std::bit_cast<double>(random());
            if (kind > 0)
                value = std::ldexp(static_cast<double>(random() >> 11), -53) * 1e9;
            if (kind == 2)
                value = std::round(value) / std::pow(10, random() % 9);
            if (!std::isfinite(value))
                continue;
            const Cell read = database.run("SELECT " + literal(value)).at(0).at(0);
            QCOMPARE(std::get<double>(read), value);
        }
    }

    void mostNumbersStayReadable()
    {
        int decimals = 0;
        for (int cents = 0; cents < 100'000; ++cents)
            decimals += safeDecimal(cents / 100.0) ? 1 : 0;
        QVERIFY2(decimals > 99'000, std::to_string(decimals).c_str());
    }
};

QTEST_APPLESS_MAIN(tst_RealLiteral)
#include "tst_realliteral.moc"
