// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/scratch/scratchdatabase.h"
#include "features/advisor/scratch/snapshot.h"
#include "features/advisor/scratch/tablesketch.h"
#include "features/schema/schema.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace d1::advisor {

/// What can be told of columns and indexes from a few rows of each table and the number of all of them. Where there are
/// no rows, the number alone; such figures say that they are assumed.
class SampleRows
{
public:
    /// Fills an empty database with the rows. The others must outlive it.
    SampleRows(ScratchDatabase empty, const DatabaseImage &snapshot, const Schema &schema,
               const std::map<std::string, double> &tableRows);

    [[nodiscard]] std::map<std::pair<std::string, std::string>, PartFigures>
    partsOf(std::span<const IndexDefinition> indexes);
    [[nodiscard]] std::map<IndexDefinition, IndexFigures> figuresOf(std::span<const IndexDefinition> indexes);
    /// For tables and plain indexes of the schema that `known` says nothing about.
    [[nodiscard]] std::vector<StatisticsRow> missingStatistics(const std::vector<StatisticsRow> &known);

private:
    void fill();
    [[nodiscard]] double rowsIn(const std::string &table) const;
    /// Different values in all rows, from those in the sample.
    [[nodiscard]] double scaled(const std::string &table, double distinctInSample, double sampleRows) const;
    [[nodiscard]] IndexFigures assumed(const IndexDefinition &index) const;

    const DatabaseImage &m_snapshot;
    const Schema &m_schema;
    const std::map<std::string, double> &m_tableRows;
    ScratchDatabase m_database;
};

} // namespace d1::advisor
