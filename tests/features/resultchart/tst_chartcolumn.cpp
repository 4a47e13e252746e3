// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resultsetbuilder.h"
#include "features/resultchart/chartcolumn.h"
#include "support/fakeconnection.h"

#include <QTest>

using namespace d1;

namespace {

using Nature = ChartColumn::Nature;
using S = std::string;

ChartColumn described(const std::string &name, const std::vector<Cell> &values)
{
    std::vector<std::vector<Cell>> rows;
    for (const Cell &value : values)
        rows.push_back({value});
    return chartColumnsOf(*test::replyOf({name}, rows).statements.front().rows).front();
}

Cell number(std::int64_t value)
{
    return value;
}

} // namespace

Q_DECLARE_METATYPE(d1::Cell)

class tst_ChartColumn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void natureIsThatOfMostValues_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<std::vector<Cell>>("values");
        QTest::addColumn<Nature>("nature");
        using Values = std::vector<Cell>;
        QTest::newRow("no rows") << QByteArray("a") << Values{} << Nature::Nothing;
        QTest::newRow("only NULL") << QByteArray("a") << Values{Cell(), Cell()} << Nature::Nothing;
        QTest::newRow("blobs") << QByteArray("a") << Values{Blob{"x"}} << Nature::Nothing;
        QTest::newRow("numbers") << QByteArray("a") << Values{Cell(), number(1), 2.5} << Nature::Number;
        QTest::newRow("more numbers") << QByteArray("a") << Values{number(1), S("n/a"), number(2)} << Nature::Number;
        QTest::newRow("texts") << QByteArray("a") << Values{S("x"), S("y"), number(1)} << Nature::Text;
        QTest::newRow("digits are texts") << QByteArray("a") << Values{S("1"), S("2")} << Nature::Text;
        QTest::newRow("dates") << QByteArray("a") << Values{S("2026-01-01"), S("2026-01-02"), Cell()} << Nature::Time;
        QTest::newRow("some dates") << QByteArray("a") << Values{S("2026-01-01"), S("x"), S("y")} << Nature::Text;
        QTest::newRow("seconds") << QByteArray("created_at") << Values{number(1'700'000'000)} << Nature::Time;
        QTest::newRow("milliseconds") << QByteArray("createdAt") << Values{number(1'700'000'000'000)} << Nature::Time;
        QTest::newRow("no name of a time") << QByteArray("total") << Values{number(1'700'000'000)} << Nature::Number;
        QTest::newRow("too small for a time") << QByteArray("time_ms") << Values{number(17)} << Nature::Number;
    }

    void natureIsThatOfMostValues()
    {
        QFETCH(QByteArray, name);
        QFETCH(std::vector<Cell>, values);
        QTEST(described(name.toStdString(), values).nature, "nature");
    }

    void secondsAndMillisecondsAreToldApart()
    {
        QCOMPARE(described("ts", {number(1'700'000'000)}).timeForm, TimeForm::UnixSeconds);
        QCOMPARE(described("ts", {number(1'700'000'000'000)}).timeForm, TimeForm::UnixMilliseconds);
        QCOMPARE(described("ts", {S("2026-01-01")}).timeForm, TimeForm::Text);
    }

    void keysAreKnownByTheirNames()
    {
        for (const char *name : {"id", "ID", "rowid", "customer_id", "customerId", "customerID"})
            QVERIFY2(described(name, {number(1)}).isKey, name);
        for (const char *name : {"paid", "total", "identity", "width"})
            QVERIFY2(!described(name, {number(1)}).isKey, name);
        QVERIFY(!described("id", {S("a name")}).isKey);
    }

    void orderAndRangeComeFromTheValues()
    {
        const ChartColumn up = described("n", {number(1), Cell(), number(1), number(7)});
        QVERIFY(up.ascends);
        QCOMPARE(up.range, (ValueRange{1, 7}));
        QVERIFY(!described("n", {number(2), number(1)}).ascends);
        QVERIFY(!described("n", {number(2)}).ascends); // one value has no direction
        QVERIFY(described("t", {S("2026-01-01"), S("2026-01-02")}).ascends);
    }

    void theSampleIsSpreadOverAllRows()
    {
        constexpr int rows = 100'000;
        ResultSetBuilder builder({"late"});
        for (int row = 0; row < rows; ++row) {
            if (row < rows / 2)
                builder.appendNull();
            else
                builder.appendInteger(row);
        }
        const ChartColumn late = chartColumnsOf(*builder.finish()).front();
        QCOMPARE(late.nature, Nature::Number);
        QVERIFY(late.ascends);
    }
};

QTEST_GUILESS_MAIN(tst_ChartColumn)
#include "tst_chartcolumn.moc"
