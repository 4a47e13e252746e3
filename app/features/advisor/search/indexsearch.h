// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/search/evaluator.h"

#include <functional>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace d1::advisor {

/// When the search ends.
struct SearchLimits {
    std::size_t indexesAtMost = 25;
    double bytesAtMost = 1e18;     ///< of all indexes added
    double databaseBytes = 0.0;    ///< what the size of an index is weighed against
    double writingShare = 0.5;     ///< of what rows written cost, added to what reading costs: "the same" below
    double leastGain = 0.0005;     ///< of the same, for an index without size
    double gainForColumn = 0.0001; ///< of the same, for each column behind the first
    double rowsForColumn = 0.4;    ///< each such column has to save so many in each run that could use the index
    double gainForDoubling = 0.06; ///< of the same, for an index as large as the database
    /// What is spent on finding the best next index, once there is a good one.
    double stepsPerIndex = 1e8;
    /// What may be spent on measuring what looks no better than what is chosen.
    double stepsToProbe = 1.2e9;
    std::size_t plansToProbe = 20'000;
};

/// Grows the set of indexes step by step: the best next one, or a longer one in the place of a chosen one, or one in
/// the place of two, as long as it pays; then tries what can be spared, what pays together only, measures what was not
/// worth it by its estimate alone, and at last what grows where a chosen one is taken away. The same input gives the
/// same answer.
class IndexSearch
{
public:
    /// All must outlive it. `onStep` hears of every better set, and of the share of the cost that it saves.
    IndexSearch(Evaluator &evaluator, const std::vector<Candidate> &candidates, const std::vector<Query> &queries,
                SearchLimits limits, std::function<bool()> isStopped,
                std::function<void(const IndexSet &, double)> onStep);

    /// From `start` on, which may be empty.
    [[nodiscard]] IndexSet run(IndexSet start);

private:
    struct Worth {
        double gain = 0.0;
        std::size_t round = 0; ///< of the search when it was found out
        bool measured = false;
    };

    [[nodiscard]] double price(std::size_t candidate) const;
    [[nodiscard]] double bytesOf(const IndexSet &set) const;
    /// In number and size.
    [[nodiscard]] bool fits(const IndexSet &set) const;
    void shrink();
    [[nodiscard]] double guessedGain(std::size_t candidate);
    [[nodiscard]] bool isStale(std::size_t candidate) const;
    [[nodiscard]] bool grow();
    /// Whether its gain is known well enough, measured where that is possible.
    [[nodiscard]] bool isSure(std::size_t candidate) const;
    [[nodiscard]] bool replace();
    [[nodiscard]] bool merge();
    /// `other` in the place of `gone`, if that pays.
    [[nodiscard]] bool exchange(const std::set<std::size_t> &gone, std::size_t other);
    [[nodiscard]] bool spare();
    [[nodiscard]] bool renew();
    [[nodiscard]] bool renew(std::size_t chosen);
    /// Candidates more, or in the place of `gone`.
    struct Move {
        IndexSet set;
        std::vector<std::size_t> concerned;
        double needed = 0.0;  ///< gain, for it to pay
        double guessed = 0.0; ///< what is left of it by estimate
    };
    [[nodiscard]] Move moveTo(const std::set<std::size_t> &gone, const std::set<std::size_t> &added) const;
    /// It could pay if what it concerns took nothing at all.
    [[nodiscard]] bool couldPay(const Move &move);
    void guess(Move &move);
    /// The first that pays, the most promising ones first; measures no more than `stepsAtMost`.
    [[nodiscard]] bool takeOne(std::vector<Move> moves, double stepsAtMost = 1e300);
    [[nodiscard]] bool growTogether();
    void findTogether();
    [[nodiscard]] bool probe();
    [[nodiscard]] std::vector<Move> movesToProbe();
    [[nodiscard]] bool mayProbe() const;
    void weigh();
    void accept(IndexSet set, const std::vector<std::size_t> &changed);

    Evaluator &m_evaluator;
    const std::vector<Candidate> &m_candidates;
    const std::vector<Query> &m_queries;
    SearchLimits m_limits;
    std::function<bool()> m_isStopped;
    std::function<void(const IndexSet &, double)> m_onStep;
    IndexSet m_set;
    std::vector<std::size_t> m_all;         // queries that can be analysed
    std::vector<double> m_runsThatCanUse;   // by candidate
    std::vector<Worth> m_worth;             // by candidate
    std::vector<std::size_t> m_lastChanged; // round, by query
    std::size_t m_round = 1;
    double m_total = 0.0;
    double m_reading = 0.0; // of m_total: what is not rows written
    double m_totalWithout = 0.0;
    /// What the planner takes at once for a query when it may choose from all.
    std::optional<std::set<std::set<std::size_t>>> m_together;
    double m_stepsProbed = 0.0;
    std::size_t m_plansProbed = 0;
    std::set<std::pair<IndexSet, std::size_t>> m_renewed; // what was tried already
    std::optional<std::size_t> m_barred;                  // a candidate that is not to come back yet
    bool m_isTrying = false;                              // the set is not for others to hear of
};

} // namespace d1::advisor
