// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/scratch/echodatabase.h"
#include "features/advisor/scratch/indexdefinition.h"
#include "features/advisor/scratch/tablesketch.h"
#include "features/advisor/search/query.h"
#include "features/schema/schema.h"

#include <map>
#include <utility>
#include <vector>

namespace d1::advisor {

/// What is known of columns and expressions, by table and the part's SQL.
using PartKnowledge = std::map<std::pair<std::string, std::string>, PartFigures>;

/// One index a column or expression that any condition or order names: what has to be known before candidates can be
/// made.
[[nodiscard]] std::vector<IndexDefinition> partsToKnow(const std::vector<Query> &queries, const Schema &schema,
                                                       const TableExpressions &expressions);

/// Every index that could serve a pattern: equalities before a range or an order, covering where that is little more,
/// partial for literals and NULLs that few rows have. Sorted; none that the schema has already.
[[nodiscard]] std::vector<IndexDefinition> candidatesFor(const std::vector<Query> &queries, const Schema &schema,
                                                         const TableExpressions &expressions,
                                                         const PartKnowledge &knowledge);

} // namespace d1::advisor
