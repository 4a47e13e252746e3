// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/planreport.h"
#include "features/plan/planjson.h"
#include "support/await.h"
#include "support/recordedplans.h"

#include <nlohmann/json.hpp>

using namespace d1;

namespace {

Plan planOf(const std::vector<test::PlanRow> &rows)
{
    return judgePlan("SELECT 1", sql::planTreeFrom(*test::planRows(rows)).value(), Schema());
}

} // namespace

class tst_PlanReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void planWithoutFindingsIsItsTree()
    {
        QCOMPARE(planReport(planOf({{1, 0, 0, "SCAN CONSTANT ROW"}})),
                 std::string("QUERY PLAN\n`--SCAN CONSTANT ROW\n"));
        QCOMPARE(planReport(Plan()), std::string("QUERY PLAN\n"));
    }

    void findingsFollowALineEach()
    {
        Plan plan = planOf({{1, 0, 0, "SCAN CONSTANT ROW"}});
        plan.findings = {{PlanSeverity::Warning, "First.", 0}, {PlanSeverity::Notice, "Second.", std::nullopt}};
        QCOMPARE(planReport(plan),
                 std::string("QUERY PLAN\n`--SCAN CONSTANT ROW\n\nwarning: First.\nnotice: Second.\n"));
    }

    void namesCannotSteerTheTerminal()
    {
        const std::string report = planReport(planOf({{1, 0, 0, "SCAN a\x1b[31m\nb"}}));
        QVERIFY2(!report.contains('\x1b'), report.c_str());
        QVERIFY2(report.starts_with("QUERY PLAN\n`--SCAN a\\x1B[31m\\nb\n"), report.c_str());
        QCOMPARE(std::ranges::count(report, '\n'), std::ptrdiff_t{4}); // heading, node, gap, finding
    }

    void jsonNamesNodesByTheirIds()
    {
        Plan plan = planOf({{5, 0, 0, "SCAN t"}, {9, 5, 0, "SEARCH u USING INDEX i (a=?)"}});
        plan.findings = {{PlanSeverity::Warning, "Here.", 1}, {PlanSeverity::Good, "Anywhere.", std::nullopt}};
        const auto json = nlohmann::json::parse(planJson(plan));
        QCOMPARE(json["nodes"].size(), std::size_t{2});
        const auto &search = json["nodes"][1];
        QCOMPARE(search["id"].get<int>(), 9);
        QCOMPARE(search["parent"].get<int>(), 5);
        QCOMPARE(search["kind"].get<std::string>(), std::string("search"));
        QCOMPARE(search["table"].get<std::string>(), std::string("u"));
        QCOMPARE(search["index"].get<std::string>(), std::string("i"));
        QCOMPARE(search["access"].get<std::string>(), std::string("index"));
        QCOMPARE(search["constraint"].get<std::string>(), std::string("a=?"));
        QVERIFY(search["purpose"].is_null());
        QVERIFY(search["table_rows"].is_null());
        QCOMPARE(search["severity"].get<std::string>(), std::string("good"));
        QCOMPARE(json["findings"][0]["node"].get<int>(), 9);
        QCOMPARE(json["findings"][0]["severity"].get<std::string>(), std::string("warning"));
        QVERIFY(json["findings"][1]["node"].is_null());
    }

    void jsonIsOneLineWhateverTheNamesAre()
    {
        QCOMPARE(planJson(Plan()), std::string("{\"nodes\":[],\"findings\":[]}\n"));
        const std::string text = planJson(planOf({{1, 0, 0, "SCAN a\n\"b\"\xff"}}));
        QCOMPARE(std::ranges::count(text, '\n'), std::ptrdiff_t{1});
        QCOMPARE(nlohmann::json::parse(text)["nodes"][0]["detail"].get<std::string>(),
                 std::string("SCAN a\n\"b\"\xef\xbf\xbd"));
    }
};

QTEST_APPLESS_MAIN(tst_PlanReport)
#include "tst_planreport.moc"
