// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/scratch/indexdefinition.h"
#include "features/advisor/scratch/scratchdatabase.h"

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace d1::advisor {

/// What an index on some rows would hold.
struct IndexFigures {
    double rows = 0.0;                 ///< entries
    std::vector<double> rowsPerPrefix; ///< rows that share the first part, the first two, ...
    double bytes = 0.0;
    bool assumed = false; ///< not from the rows themselves

    /// As sqlite_stat1 has it: "1000 10 1".
    [[nodiscard]] std::string text() const;
    bool operator==(const IndexFigures &) const = default;
};

/// What one pass over a table tells of a column or an expression.
struct PartFigures {
    double distinct = 1.0;
    double nullShare = 0.0;
    double bytes = 4.0; ///< on average

    bool operator==(const PartFigures &) const = default;
};

/// Reads each table once, for all of its indexes at once.
class TableSketch
{
public:
    /// `isStopped` is asked now and then; a stopped pass gives what it saw.
    TableSketch(ScratchDatabase &database, std::function<bool()> isStopped);

    /// For the parts of all these indexes, by table and the part's SQL.
    [[nodiscard]] std::map<std::pair<std::string, std::string>, PartFigures>
    partsOf(std::span<const IndexDefinition> indexes);
    /// An index that cannot be asked for (an expression that fails on some row) is missing.
    [[nodiscard]] std::map<IndexDefinition, IndexFigures> figuresOf(std::span<const IndexDefinition> indexes);

private:
    ScratchDatabase &m_database;
    std::function<bool()> m_isStopped;
};

} // namespace d1::advisor
