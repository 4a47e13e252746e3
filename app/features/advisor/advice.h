// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/search/pricing.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace d1::advisor {

/// How a figure is known.
enum class Proof {
    Measured,  ///< the statement was run on a copy with the index really built
    Estimated, ///< the planner's choice on the database's own statistics or a sample of its rows
    Assumed,   ///< the same, where nothing is known of the rows
};

/// The words of JSON: "measured", "estimated", "assumed".
[[nodiscard]] std::string_view nameOf(Proof proof);

/// All statements of a workload that differ in their values alone, before and after the advice.
struct StatementAdvice {
    std::string sql; ///< the one that ran most
    std::string fingerprint;
    double runs = 0.0;
    bool readOnly = true;
    bool valuesInvented = false; ///< the workload told none: sampled ones were bound
    Work before;                 ///< a run, averaged over its samples
    Work after;
    bool beforeIsBound = false; ///< it was stopped: `before` is the least it takes
    bool afterIsBound = false;
    Proof proof = Proof::Estimated;
    std::vector<std::string> planBefore; ///< lines of EXPLAIN QUERY PLAN, indented by depth
    std::vector<std::string> planAfter;
    std::vector<std::string> uses; ///< names of recommended indexes in its plan

    bool operator==(const StatementAdvice &) const = default;
};

enum class Confidence { High, Medium, Low };
[[nodiscard]] std::string_view nameOf(Confidence confidence);

/// One index to make.
struct Recommendation {
    std::string sql; ///< CREATE INDEX, without a semicolon
    std::string undoSql;
    std::string name;
    std::string table;
    std::vector<std::string> columns;    ///< or expressions, as they stand in the index
    std::string filter;                  ///< behind WHERE, or empty
    std::string reason;                  ///< a sentence or two for the person
    std::vector<std::size_t> statements; ///< it helps; into Advice::statements, the most saved first
    Work saved;  ///< what the workload would take more without this index alone, its upkeep apart
    Work before; ///< of all runs of the statements whose plans use it, with all recommendations but this one
    Work after;  ///< of the same, with all of them
    double entriesWritten = 0.0; ///< by the workload's writes
    double share = 0.0;          ///< of what all recommendations save together, 0..1
    double bytes = 0.0;
    Proof proof = Proof::Estimated;
    Confidence confidence = Confidence::Medium;
    std::vector<std::string> replaces; ///< indexes of the database that it makes superfluous

    bool operator==(const Recommendation &) const = default;
};

/// An index of the database's own that costs more than it gives.
struct SuperfluousIndex {
    std::string name;
    std::string table;
    std::string sql; ///< DROP INDEX
    std::string undoSql;
    std::string reason;
    double entriesSaved = 0.0; ///< by the workload's writes

    bool operator==(const SuperfluousIndex &) const = default;
};

/// An index that somebody else proposed, put through the same proof.
struct JudgedIndex {
    std::string sql;    ///< as it was proposed
    std::string source; ///< who proposed it: "Cloudflare"
    std::string name;
    std::string table;
    std::string verdict;                 ///< a sentence for the person
    bool isWorthIt = false;              ///< it is among the recommendations, or saves more than it costs beside them
    std::string sameAs;                  ///< the recommendation that is this index, or does its work; empty when none
    std::vector<std::size_t> statements; ///< whose plans would use it; into Advice::statements
    Work savedAlone;                     ///< by the workload when it were the only new index, its upkeep apart
    Work savedBeside;                    ///< the same beside all recommendations
    double entriesWritten = 0.0;         ///< by the workload's writes
    double bytes = 0.0;
    Proof proof = Proof::Estimated;

    bool operator==(const JudgedIndex &) const = default;
};

/// A statement, and why something is not so.
struct StatementNote {
    std::string sql;
    std::string reason;
    double runs = 0.0;

    bool operator==(const StatementNote &) const = default;
};

/// What to do about a workload, with the proof. A value; everything in it can be shown as it is.
struct Advice {
    std::vector<Recommendation> recommendations; ///< the most useful first
    std::vector<SuperfluousIndex> superfluous;
    std::vector<JudgedIndex> judged; ///< what AdvisorInput::proposals came to
    std::vector<StatementAdvice> statements;
    std::vector<StatementNote> unhelped; ///< they read much, and no index changes that
    std::vector<StatementNote> losses;   ///< they take more than before, and what outweighs it
    std::vector<StatementNote> notAnalysed;
    Work before; ///< of all runs
    Work after;
    std::optional<std::chrono::seconds> span; ///< in which the runs were counted
    std::string source;
    std::vector<std::string> notes; ///< what the figures rest on, a sentence each
    bool complete = true;           ///< false: the search was stopped, this is the best so far

    /// What one row of `work` stands for in a month: runs are taken as a month's where no span is known.
    [[nodiscard]] double monthly() const;
    /// D1's list price of what an index saves reading, costs writing and takes on disk, in dollars a month.
    [[nodiscard]] double dollarsSaved(const Recommendation &index) const;
    [[nodiscard]] double dollarsWritten(const Recommendation &index) const;
    [[nodiscard]] static double dollarsStored(const Recommendation &index);
};

} // namespace d1::advisor
