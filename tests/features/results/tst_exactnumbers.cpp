// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resultsetbuilder.h"
#include "features/results/exactnumbers.h"
#include "support/fakeconnection.h"

#include <QTest>

using namespace d1;

namespace {

constexpr std::int64_t exact = 9007199254740993;
constexpr std::int64_t rounded = 9007199254740992;

ResultSetPtr shown(std::vector<std::string> names = {"id", "name"})
{
    ResultSetBuilder builder(std::move(names));
    builder.appendInteger(rounded, true);
    builder.appendText("a");
    builder.appendInteger(7);
    builder.appendText("b");
    builder.appendReal(1e20, true);
    builder.appendNull();
    return builder.finish();
}

ResultSetPtr answered(std::vector<std::vector<Cell>> rows)
{
    return test::replyOf({"exact id", "id", "name"}, rows).statements.front().rows;
}

std::vector<std::vector<Cell>> sameRows()
{
    using S = std::string;
    return {{S("9007199254740993"), rounded, S("a")}, {S("7"), std::int64_t{7}, S("b")}, {S("1.0e+20"), 1e20, Cell()}};
}

} // namespace

class tst_ExactNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statementIsWrappedWithItsValues()
    {
        const auto again = exactStatement(Statement("SELECT id, name FROM t WHERE a > ?1 ; -- end", {2.5}), *shown());
        QVERIFY(again);
        QCOMPARE(again->sql, std::string("SELECT CAST(\"id\" AS TEXT) AS \"exact id\", * FROM "
                                         "(SELECT id, name FROM t WHERE a > ?1 LIMIT 3)"));
        QCOMPARE(again->params, std::vector<Cell>{2.5});
        QVERIFY(exactStatement(Statement("SELECT id, name FROM t LIMIT 3"), *shown())->sql.ends_with("LIMIT 3)"));
    }

    void whatCannotBeReadAgainSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("otherName");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("write") << QByteArray("INSERT INTO t VALUES (1) RETURNING id, name") << QByteArray("name")
                               << QByteArray("twice");
        QTest::newRow("pragma") << QByteArray("PRAGMA user_version") << QByteArray("name") << QByteArray("SELECT");
        QTest::newRow("names") << QByteArray("SELECT a.id, b.ID FROM a, b") << QByteArray("ID")
                               << QByteArray("with AS");
    }
    void whatCannotBeReadAgainSaysWhy()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QByteArray, otherName);
        QFETCH(QByteArray, part);
        const auto again = exactStatement(Statement(sql.toStdString()), *shown({"id", otherName.toStdString()}));
        QVERIFY(!again);
        QVERIFY(again.error().facts.message.find(part.toStdString()) != std::string::npos);
    }

    void roundedNumbersBecomeExact()
    {
        const auto rows = withExactNumbers(*shown(), *answered(sameRows()));
        QVERIFY(rows);
        QCOMPARE((*rows)->cell(0, 0).integer(), exact);
        QCOMPARE((*rows)->cell(1, 0).integer(), std::int64_t{7});
        QCOMPARE((*rows)->cell(2, 0).type(), CellType::Real);
        QCOMPARE((*rows)->cell(0, 1).bytes(), std::string_view("a"));
        QVERIFY(!(*rows)->hasInexactNumbers());
    }

    void otherRowsAreRefused()
    {
        auto rows = sameRows();
        rows.pop_back();
        QVERIFY(!withExactNumbers(*shown(), *answered(rows)));
        rows = sameRows();
        rows[1][2] = std::string("c");
        QVERIFY(!withExactNumbers(*shown(), *answered(rows)));
        rows = sameRows();
        rows[0][0] = std::string("9007199254740999"); // would not have been rounded to what was shown
        QVERIFY(!withExactNumbers(*shown(), *answered(rows)));
    }
};

QTEST_APPLESS_MAIN(tst_ExactNumbers)
#include "tst_exactnumbers.moc"
