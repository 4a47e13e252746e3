// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/advicereasons.h"

#include "sql/quoting.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace d1::advisor {

namespace {

std::string joined(const std::vector<std::string> &words)
{
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        text += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
    return text;
}

std::string plainName(const IndexPart &part)
{
    return part.column >= 0 ? sql::unquoteIdentifier(part.sql) : part.sql;
}

/// Parts that a statement compares; those of an expression are printed as <expr>.
std::vector<std::string> searchedParts(const IndexDefinition &index, const std::vector<AdvisedUse> &uses)
{
    std::size_t most = 0;
    for (const AdvisedUse &use : uses)
        most = std::max(most, static_cast<std::size_t>(std::ranges::count(use.constraint, '?')));
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < std::min(most, index.parts.size()); ++i)
        parts.push_back(plainName(index.parts[i]));
    return parts;
}

} // namespace

std::string countText(double count)
{
    std::string digits = std::to_string(static_cast<std::int64_t>(std::llround(std::max(0.0, count))));
    for (std::size_t place = digits.size(); place > 3;) {
        place -= 3;
        digits.insert(place, ",");
    }
    return digits;
}

std::string reasonFor(const IndexDefinition &index, const std::vector<AdvisedUse> &uses, double entryShare)
{
    const std::vector<std::string> searched = searchedParts(index, uses);
    const bool sorts = std::ranges::any_of(uses, &AdvisedUse::savesSort);
    const bool covers = std::ranges::any_of(uses, &AdvisedUse::covering);
    std::string reason = searched.empty()
                             ? "Reads " + index.table + " in the order of " + joined([&index] {
                                   std::vector<std::string> names;
                                   std::ranges::transform(index.parts, std::back_inserter(names), plainName);
                                   return names;
                               }())
                             : "Finds the rows of " + index.table + " by " + joined(searched);
    if (sorts && searched.size() < index.parts.size() && !searched.empty())
        reason += ", in the order that is asked for, so that nothing is sorted";
    else if (sorts)
        reason += ", so that nothing is sorted";
    reason += '.';
    if (covers)
        reason += " It holds every column that is needed, so the table itself is not read.";
    if (!index.filter.empty())
        reason += " Only rows with " + index.filter + " stand in it, "
                  + (entryShare < 0.005 ? "under 1 %" : countText(entryShare * 100.0) + " %")
                  + " of the table, so other writes cost nothing.";
    const auto most =
        std::ranges::max_element(uses, {}, [](const AdvisedUse &use) { return use.rowsBefore - use.rowsAfter; });
    if (most != uses.end() && most->rowsBefore >= most->rowsAfter + 1.0)
        reason +=
            " A statement that read " + countText(most->rowsBefore) + " rows reads " + countText(most->rowsAfter) + '.';
    return reason;
}

std::string reasonAgainstHelp(const StatementAdvice &statement, bool hadCandidates)
{
    const auto scans = [](const std::string &line) { return line.contains("SCAN "); };
    const bool stillScans = std::ranges::any_of(statement.planAfter, scans);
    const bool sorts = std::ranges::any_of(statement.planAfter,
                                           [](const std::string &line) { return line.contains("USE TEMP B-TREE"); });
    if (!statement.readOnly && statement.after.rowsWritten > 1.0 && !stillScans)
        return "Nearly all of its work is the rows that it writes.";
    if (stillScans && !hadCandidates)
        return "It has to read every row: there is no condition that an index could answer.";
    if (stillScans)
        return "Every index that it could use would cost more than it saves, in index entries to write, in size, or "
               "because so many rows fit the condition that reading the table is cheaper.";
    if (sorts)
        return "It finds its rows by an index already; what is left is sorting and grouping them.";
    return "It finds its rows by an index already, and there are that many.";
}

} // namespace d1::advisor
