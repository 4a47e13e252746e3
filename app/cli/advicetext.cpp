// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/advicetext.h"

#include "cli/displaytext.h"
#include "features/advisor/advicereasons.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace d1 {

namespace {

using advisor::Advice;
using advisor::countText;
using advisor::Pricing;
using advisor::Recommendation;
using advisor::StatementNote;
using advisor::Work;

constexpr std::size_t sqlWidth = 100;
constexpr std::size_t statementsShown = 3;
constexpr double leastDollars = 0.000005; // that are not written as none

std::string dollarsText(double dollars)
{
    std::array<char, 32> text{};
    const double size = std::abs(dollars);
    if (size >= leastDollars / 1e4 && size < leastDollars)
        return "under $0.00001";
    std::snprintf(text.data(), text.size(), size >= 10.0 ? "$%.0f" : size >= 0.01 ? "$%.2f" : "$%.5f", dollars);
    return text.data();
}

std::string bytesText(double bytes)
{
    if (bytes >= 1e6)
        return countText(bytes / 1e6) + " MB";
    return countText(std::max(1.0, bytes / 1e3)) + " kB";
}

std::string line(const std::string &sql)
{
    return DisplayText(sql, sqlWidth).text;
}

std::string times(double runs)
{
    return countText(runs) + (runs == 1.0 ? " run" : " runs");
}

std::string moreRows(double entries)
{
    const std::string count = countText(std::max(1.0, entries));
    return count + (count == "1" ? " more row" : " more rows");
}

std::string recommendationText(const Recommendation &recommendation, const Advice &advice)
{
    Work upkeep;
    upkeep.rowsWritten = recommendation.entriesWritten;
    std::string text = recommendation.sql + ";\n  " + recommendation.reason + "\n  Saves "
                       + countText(recommendation.saved.rowsRead) + " rows read and "
                       + countText(recommendation.saved.steps) + " steps in the workload, "
                       + dollarsText(Pricing::dollars(recommendation.saved) * advice.monthly()) + " a month";
    if (recommendation.entriesWritten > 0)
        text += "; writes " + moreRows(recommendation.entriesWritten) + ", "
                + dollarsText(Pricing::dollars(upkeep) * advice.monthly());
    text += ". About " + bytesText(recommendation.bytes) + ". " + std::string(nameOf(recommendation.proof)) + ", "
            + std::string(nameOf(recommendation.confidence)) + " confidence.\n";
    for (std::size_t i = 0; i < std::min(statementsShown, recommendation.statements.size()); ++i) {
        const auto &statement = advice.statements[recommendation.statements[i]];
        text += "  - " + times(statement.runs) + ", " + countText(statement.before.rowsRead) + " -> "
                + countText(statement.after.rowsRead) + " rows read each: " + line(statement.sql) + '\n';
    }
    if (recommendation.statements.size() > statementsShown)
        text += "  - and " + std::to_string(recommendation.statements.size() - statementsShown) + " more\n";
    return text;
}

std::string notesText(const std::string &title, const std::vector<StatementNote> &notes)
{
    if (notes.empty())
        return {};
    std::string text = '\n' + title + '\n';
    for (const StatementNote &note : notes)
        text += "  " + line(note.sql) + "\n    " + note.reason + '\n';
    return text;
}

std::string judgedText(const std::vector<advisor::JudgedIndex> &judged)
{
    if (judged.empty())
        return {};
    std::string text = "\nWhat others propose, put through the same proof:\n";
    for (const advisor::JudgedIndex &index : judged) {
        text += "  " + index.source + ": " + line(index.sql) + "\n    " + index.verdict;
        if (index.savedAlone.rowsRead >= 1.0)
            text += " Alone it saves " + countText(index.savedAlone.rowsRead)
                    + " rows read, beside the recommendations " + countText(index.savedBeside.rowsRead) + "; it writes "
                    + moreRows(index.entriesWritten) + '.';
        text += '\n';
    }
    return text;
}

} // namespace

std::string adviceText(const Advice &advice)
{
    std::string text;
    for (const Recommendation &recommendation : advice.recommendations)
        text += recommendationText(recommendation, advice) + '\n';
    if (advice.recommendations.empty())
        text += "No index makes this workload cheaper.\n\n";
    text += std::string(advice.superfluous.empty() ? "All together: " : "All together, with what can go dropped: ")
            + countText(advice.before.rowsRead) + " -> " + countText(advice.after.rowsRead) + " rows read, "
            + countText(advice.before.rowsWritten) + " -> " + countText(advice.after.rowsWritten) + " rows written, "
            + countText(advice.before.steps) + " -> " + countText(advice.after.steps) + " steps; "
            + dollarsText(Pricing::dollars(advice.before) * advice.monthly()) + " -> "
            + dollarsText(Pricing::dollars(advice.after) * advice.monthly()) + " a month.\n";
    if (!advice.recommendations.empty())
        text += "Run PRAGMA optimize afterwards, so that the planner knows the new indexes.\n";
    if (!advice.superfluous.empty())
        text += "\nIndexes that can go:\n";
    for (const auto &index : advice.superfluous)
        text += "  " + index.sql + ";\n    " + index.reason + '\n';
    text += judgedText(advice.judged);
    text += notesText("No index helps these:", advice.unhelped);
    text += notesText("These take more than before:", advice.losses);
    text += notesText("These could not be analysed:", advice.notAnalysed);
    text += '\n';
    for (const std::string &note : advice.notes)
        text += note + '\n';
    if (!advice.complete)
        text += "The search was stopped; this is the best found by then.\n";
    return text;
}

} // namespace d1
