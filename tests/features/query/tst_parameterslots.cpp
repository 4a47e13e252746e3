// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/query/parameterslots.h"

#include <QTest>

using namespace d1;

class ParameterSlotsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameIsOneValueForTheWholeRun()
    {
        const auto slots = parameterSlots(scriptStatements("SELECT :id, @x; SELECT :id"));
        const std::vector<ParameterSlot> expected{{0, ":id"}, {0, "@x"}};
        QVERIFY(slots == expected);
    }

    void questionMarksBelongToTheirStatement()
    {
        const auto slots = parameterSlots(scriptStatements("SELECT ?, ?; SELECT ?"));
        const std::vector<ParameterSlot> expected{{1, "?1"}, {1, "?2"}, {2, "?1"}};
        QVERIFY(slots == expected);
    }

    void gapsAreBoundAsNull()
    {
        const auto statements = scriptStatements("SELECT ?1, ?3");
        const std::vector<ParameterSlot> expected{{1, "?1"}, {1, "?3"}};
        QVERIFY(parameterSlots(statements) == expected);
        const ParameterValues values{{{1, "?1"}, std::int64_t{5}}, {{1, "?3"}, std::string("x")}};
        const auto bound = boundStatement(statements.front(), values);
        QVERIFY(bound.has_value());
        const Statement wanted("SELECT ?1, ?3", {std::int64_t{5}, Cell(), std::string("x")});
        QVERIFY(*bound == wanted);
    }

    void namesAreSentAsNumbers()
    {
        const auto statements = scriptStatements("SELECT :a, :b, :a");
        const ParameterValues values{{{0, ":a"}, std::int64_t{1}}, {{0, ":b"}, Cell()}};
        const auto bound = boundStatement(statements.front(), values);
        QVERIFY(bound.has_value());
        const Statement wanted("SELECT ?1, ?2, ?1", {std::int64_t{1}, Cell()});
        QVERIFY(*bound == wanted);
    }

    void aMissingValueBindsNothing()
    {
        const auto statements = scriptStatements("SELECT :a, :b");
        QVERIFY(!boundStatement(statements.front(), {{{0, ":a"}, std::int64_t{1}}}).has_value());
    }
};

QTEST_APPLESS_MAIN(ParameterSlotsTest)
#include "tst_parameterslots.moc"
