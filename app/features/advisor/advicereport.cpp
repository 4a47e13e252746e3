// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/advicereport.h"

#include "features/advisor/advicereasons.h"
#include "features/advisor/proposalreport.h"
#include "features/advisor/recommendationreport.h"
#include "features/advisor/statementreport.h"

#include <algorithm>

namespace d1::advisor {

namespace {

std::string listed(const std::set<std::string> &names)
{
    constexpr std::size_t shown = 5;
    std::string text;
    std::size_t count = 0;
    for (const std::string &name : names) {
        if (count++ == shown)
            return text + " and " + countText(static_cast<double>(names.size() - shown)) + " more";
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

/// What estimates rest on.
void addSources(const AdvisorGround &ground, std::vector<std::string> &notes)
{
    notes.emplace_back("Nothing was run: figures are estimates of what the planner's choices take.");
    if (!ground.snapshot().statistics.empty())
        notes.emplace_back("They go by the statistics that the database has of its tables.");
    if (!ground.sampled().empty())
        notes.push_back("There are none of " + listed(ground.sampled()) + ", so some of their rows were read instead.");
    if (ground.snapshot().rowsRead > 0)
        notes.push_back("About " + countText(static_cast<double>(ground.snapshot().rowsRead))
                        + " rows were read in all to know the tables.");
    if (!ground.assumed().empty())
        notes.push_back(
            "Nothing is known of how many rows these hold, so 10,000 are assumed: " + listed(ground.assumed()) + '.');
}

void addNotes(const AdvisorGround &ground, Advice &advice)
{
    for (const std::string &missing : ground.missing())
        advice.notes.push_back(
            "Could not be made on the scratch database, so statements on it are not analysed: " + missing + '.');
    if (std::ranges::any_of(advice.statements, &StatementAdvice::valuesInvented))
        advice.notes.emplace_back("The workload does not tell the bound values of some statements; values from the "
                                  "tables were bound instead.");
    if (!ground.hasRows())
        addSources(ground, advice.notes);
    else
        advice.notes.emplace_back(
            "Steps and rows written are measured on a copy of the database. SQLite does not count the rows that D1 "
            "bills as read: they are worked out from the steps, full scans exactly.");
}

} // namespace

Advice adviceOf(const AdviceSubject &subject)
{
    Advice advice;
    StatementReport statements(subject);
    statements.addStatements(advice);
    const RecommendationReport recommendations(subject, statements);
    recommendations.addRecommendations(advice);
    recommendations.addSuperfluous(advice);
    ProposalReport(subject, statements).addJudged(advice);
    statements.addUnhelped(advice);
    statements.addLosses(advice);
    addNotes(subject.ground(), advice);
    return advice;
}

} // namespace d1::advisor
