// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/search/evaluator.h"

#include <vector>

namespace d1::advisor {

/// The last word on a chosen set: nothing in it that no plan uses, and no statement that reads is made slower where
/// that can be had for little. Plans alone are asked where nothing more is measured, so a stopped search ends with it,
/// too.
class FinalProof
{
public:
    /// Both must outlive it.
    FinalProof(Evaluator &evaluator, const std::vector<Query> &queries);

    [[nodiscard]] IndexSet proved(IndexSet set);

private:
    [[nodiscard]] IndexSet withoutUnused(IndexSet set);
    /// Without the index that makes a statement slower and is worth the least; the same set when each is worth it.
    [[nodiscard]] IndexSet withoutWorstLoss(const IndexSet &set);

    Evaluator &m_evaluator;
    const std::vector<Query> &m_queries;
    std::vector<std::size_t> m_all; // queries that can be analysed
};

} // namespace d1::advisor
