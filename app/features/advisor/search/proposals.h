// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/scratch/echodatabase.h"
#include "features/advisor/scratch/indexdefinition.h"
#include "features/advisor/scratch/scratchdatabase.h"
#include "features/advisor/search/proposal.h"
#include "features/schema/schema.h"

#include <optional>
#include <utility>

namespace d1::advisor {

/// What a proposed CREATE INDEX would make, tried on a database of the same schema that is left as it was. No
/// definition when there is nothing to judge: see Proposal::existing and Proposal::problem.
[[nodiscard]] std::pair<Proposal, std::optional<IndexDefinition>>
readProposal(const ProposedIndex &proposed, const Schema &schema, ScratchDatabase &scratch);

/// The expressions of an index stand behind its table's columns, as those of the workload do.
void addExpressions(const IndexDefinition &index, const Schema &schema, TableExpressions &expressions);

} // namespace d1::advisor
