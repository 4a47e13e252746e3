// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/advice.h"
#include "features/advisor/search/candidate.h"

#include <string>
#include <vector>

namespace d1::advisor {

/// How one statement uses an index, from the lines of its plan.
struct AdvisedUse {
    std::string constraint; ///< "account_id=? AND created_at>?"; empty when it is read from end to end
    bool covering = false;
    bool savesSort = false;
    double rowsBefore = 0.0;
    double rowsAfter = 0.0;
};

/// Why an index is worth its keep: "Finds the rows of tickets by account_id, in the order of updated_at. ..."
[[nodiscard]] std::string reasonFor(const IndexDefinition &index, const std::vector<AdvisedUse> &uses,
                                    double entryShare);

/// Why no index made a statement cheaper, from what its plan still does.
[[nodiscard]] std::string reasonAgainstHelp(const StatementAdvice &statement, bool hadCandidates);

/// "1,234,567"; "12" for what is not whole.
[[nodiscard]] std::string countText(double count);

} // namespace d1::advisor
