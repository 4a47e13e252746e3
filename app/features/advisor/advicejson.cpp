// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/advicejson.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace d1::advisor {

namespace {

using Json = nlohmann::ordered_json;

Json textOrNull(const std::string &text)
{
    return text.empty() ? Json() : Json(text);
}

/// Tenths are as fine as any of these figures are.
double rounded(double value)
{
    return std::round(value * 10.0) / 10.0;
}

Json jsonOf(const Work &work)
{
    return {{"rows_read", rounded(work.rowsRead)},
            {"rows_written", rounded(work.rowsWritten)},
            {"steps", rounded(work.steps)}};
}

Json jsonOf(const Recommendation &recommendation, const Advice &advice)
{
    Json benefit{{"share", recommendation.share},
                 {"rows_read_saved", rounded(recommendation.saved.rowsRead)},
                 {"steps_saved", rounded(recommendation.saved.steps)},
                 {"rows_written_added", rounded(recommendation.entriesWritten)},
                 {"dollars_saved_a_month", advice.dollarsSaved(recommendation)},
                 {"write_dollars_a_month", advice.dollarsWritten(recommendation)},
                 {"storage_dollars_a_month", Advice::dollarsStored(recommendation)},
                 {"before", jsonOf(recommendation.before)},
                 {"after", jsonOf(recommendation.after)},
                 {"proof", nameOf(recommendation.proof)},
                 {"confidence", nameOf(recommendation.confidence)}};
    return {{"sql", recommendation.sql},
            {"name", recommendation.name},
            {"table", recommendation.table},
            {"columns", recommendation.columns},
            {"where", textOrNull(recommendation.filter)},
            {"reason", recommendation.reason},
            {"benefit", std::move(benefit)},
            {"bytes", std::round(recommendation.bytes)},
            {"statements", recommendation.statements},
            {"replaces", recommendation.replaces},
            {"undo", recommendation.undoSql}};
}

Json jsonOf(const StatementAdvice &statement)
{
    return {{"sql", statement.sql},
            {"runs", statement.runs},
            {"before", jsonOf(statement.before)},
            {"after", jsonOf(statement.after)},
            {"before_at_least", statement.beforeIsBound},
            {"after_at_least", statement.afterIsBound},
            {"proof", nameOf(statement.proof)},
            {"values_invented", statement.valuesInvented},
            {"plan_before", statement.planBefore},
            {"plan_after", statement.planAfter},
            {"uses", statement.uses}};
}

Json jsonOf(const JudgedIndex &index)
{
    return {{"sql", index.sql},
            {"source", index.source},
            {"name", index.name},
            {"table", index.table},
            {"verdict", index.verdict},
            {"is_worth_it", index.isWorthIt},
            {"same_as", textOrNull(index.sameAs)},
            {"statements", index.statements},
            {"saved_alone", jsonOf(index.savedAlone)},
            {"saved_beside", jsonOf(index.savedBeside)},
            {"rows_written_added", rounded(index.entriesWritten)},
            {"bytes", std::round(index.bytes)},
            {"proof", nameOf(index.proof)}};
}

Json jsonOf(const std::vector<StatementNote> &notes)
{
    Json list = Json::array();
    for (const StatementNote &note : notes)
        list.push_back({{"sql", note.sql}, {"runs", note.runs}, {"reason", note.reason}});
    return list;
}

} // namespace

std::string adviceJson(const Advice &advice)
{
    Json recommendations = Json::array();
    for (const Recommendation &recommendation : advice.recommendations)
        recommendations.push_back(jsonOf(recommendation, advice));
    Json superfluous = Json::array();
    for (const SuperfluousIndex &index : advice.superfluous)
        superfluous.push_back({{"sql", index.sql},
                               {"name", index.name},
                               {"table", index.table},
                               {"reason", index.reason},
                               {"rows_written_saved", rounded(index.entriesSaved)},
                               {"undo", index.undoSql}});
    Json judged = Json::array();
    for (const JudgedIndex &index : advice.judged)
        judged.push_back(jsonOf(index));
    Json statements = Json::array();
    for (const StatementAdvice &statement : advice.statements)
        statements.push_back(jsonOf(statement));
    const double monthly = advice.monthly();
    const Json document{{"recommendations", std::move(recommendations)},
                        {"superfluous", std::move(superfluous)},
                        {"judged", std::move(judged)},
                        {"then", advice.recommendations.empty() ? Json() : Json("PRAGMA optimize")},
                        {"statements", std::move(statements)},
                        {"unhelped", jsonOf(advice.unhelped)},
                        {"losses", jsonOf(advice.losses)},
                        {"not_analysed", jsonOf(advice.notAnalysed)},
                        {"totals",
                         {{"before", jsonOf(advice.before)},
                          {"after", jsonOf(advice.after)},
                          {"dollars_a_month_before", Pricing::dollars(advice.before) * monthly},
                          {"dollars_a_month_after", Pricing::dollars(advice.after) * monthly}}},
                        {"source", advice.source},
                        {"span_seconds", advice.span ? Json(advice.span->count()) : Json()},
                        {"notes", advice.notes},
                        {"complete", advice.complete}};
    return document.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace d1::advisor
