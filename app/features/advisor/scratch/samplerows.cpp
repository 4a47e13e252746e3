// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/scratch/samplerows.h"

#include "sql/quoting.h"

#include <sqlite3.h>

#include <algorithm>
#include <cmath>

namespace d1::advisor {

namespace {

constexpr double bytesPerUnknownPart = 8.0;

std::string quotedList(const std::vector<std::string> &names)
{
    std::string list;
    for (const std::string &name : names)
        list += (list.empty() ? "" : ", ") + sql::quoteIdentifier(name);
    return list;
}

} // namespace

SampleRows::SampleRows(ScratchDatabase empty, const DatabaseImage &snapshot, const Schema &schema,
                       const std::map<std::string, double> &tableRows)
    : m_snapshot(snapshot)
    , m_schema(schema)
    , m_tableRows(tableRows)
    , m_database(std::move(empty))
{
    fill();
}

/// Tables of the same names and columns, without types that would change a value.
void SampleRows::fill()
{
    for (const auto &[table, sample] : m_snapshot.samples) {
        if (sample.columns.empty())
            continue;
        static_cast<void>(
            m_database.run("CREATE TABLE " + sql::quoteIdentifier(table) + " (" + quotedList(sample.columns) + ')'));
        std::string insert = "INSERT INTO " + sql::quoteIdentifier(table) + " VALUES (?";
        for (std::size_t column = 1; column < sample.columns.size(); ++column)
            insert += ",?";
        Result<ScratchStatement> statement = m_database.prepare(insert + ')');
        for (const std::vector<Cell> &row : sample.rows) {
            if (!statement)
                break;
            statement->bind(row);
            statement->step();
            statement->reset();
        }
    }
}

double SampleRows::rowsIn(const std::string &table) const
{
    const auto rows = m_tableRows.find(table);
    return rows == m_tableRows.end() ? 1.0 : std::max(1.0, rows->second);
}

double SampleRows::scaled(const std::string &table, double distinctInSample, double sampleRows) const
{
    const double all = rowsIn(table);
    if (sampleRows < 1.0 || sampleRows >= all)
        return std::max(1.0, distinctInSample);
    // Few values seen often are all there are; values seen once each go on being new.
    const double repeated = 1.0 - distinctInSample / sampleRows;
    if (repeated > 0.9)
        return distinctInSample;
    const double newness = std::pow(1.0 - repeated, 2.0);
    return std::clamp(distinctInSample + (all - sampleRows) * newness, distinctInSample, all);
}

std::map<std::pair<std::string, std::string>, PartFigures> SampleRows::partsOf(std::span<const IndexDefinition> indexes)
{
    auto parts = TableSketch(m_database, [] { return false; }).partsOf(indexes);
    for (auto &[key, figures] : parts)
        figures.distinct =
            scaled(key.first, figures.distinct, static_cast<double>(m_snapshot.samples.at(key.first).rows.size()));
    for (const IndexDefinition &index : indexes) {
        for (const IndexPart &part : index.parts)
            parts.try_emplace({index.table, part.sql},
                              PartFigures{std::sqrt(rowsIn(index.table)), 0.0, bytesPerUnknownPart});
    }
    return parts;
}

IndexFigures SampleRows::assumed(const IndexDefinition &index) const
{
    IndexFigures figures;
    figures.assumed = true;
    figures.rows = rowsIn(index.table) * (index.filter.empty() ? 1.0 : 0.1);
    double shared = figures.rows;
    for (std::size_t part = 0; part < index.parts.size(); ++part) {
        shared = std::max(1.0, std::sqrt(shared));
        figures.rowsPerPrefix.push_back(shared);
    }
    figures.bytes = figures.rows * (bytesPerUnknownPart * static_cast<double>(index.parts.size()) + 9.0);
    return figures;
}

std::map<IndexDefinition, IndexFigures> SampleRows::figuresOf(std::span<const IndexDefinition> indexes)
{
    auto all = TableSketch(m_database, [] { return false; }).figuresOf(indexes);
    for (auto &[index, figures] : all) {
        const auto sampled = static_cast<double>(m_snapshot.samples.at(index.table).rows.size());
        const double factor = sampled > 0 ? std::max(1.0, rowsIn(index.table) / sampled) : 1.0;
        if (sampled < 1.0) {
            figures = assumed(index);
            continue;
        }
        const double inSample = figures.rows;
        figures.rows = std::max(1.0, figures.rows * factor);
        figures.bytes *= factor;
        for (double &shared : figures.rowsPerPrefix) {
            const double distinct = scaled(index.table, inSample / std::max(1.0, shared), sampled);
            shared = std::clamp(figures.rows / std::max(1.0, distinct), 1.0, figures.rows);
        }
    }
    for (const IndexDefinition &index : indexes)
        all.try_emplace(index, assumed(index));
    return all;
}

std::vector<StatisticsRow> SampleRows::missingStatistics(const std::vector<StatisticsRow> &known)
{
    std::vector<StatisticsRow> missing;
    for (const SchemaTable &table : m_schema.tables) {
        if (table.type != SchemaTableType::Table
            || std::ranges::any_of(known, [&table](const StatisticsRow &row) { return row.table == table.name; }))
            continue;
        std::vector<IndexDefinition> indexes;
        for (const SchemaIndex &index : table.indexes) {
            IndexDefinition definition{table.name, {}, {}};
            for (const SchemaIndexColumn &column : index.columns)
                definition.parts.push_back({sql::quoteIdentifier(column.name), {}, false, 0});
            const bool isPlain =
                !index.partial
                && std::ranges::none_of(index.columns, [](const SchemaIndexColumn &one) { return one.name.empty(); });
            if (!isPlain)
                continue;
            IndexFigures figures = figuresOf(std::vector{definition}).begin()->second;
            if (index.unique && !figures.rowsPerPrefix.empty())
                figures.rowsPerPrefix.back() = 1.0;
            missing.push_back({table.name, index.name, figures.text()});
        }
        if (missing.empty() || missing.back().table != table.name)
            missing.push_back({table.name, {}, std::to_string(static_cast<std::int64_t>(rowsIn(table.name)))});
    }
    return missing;
}

} // namespace d1::advisor
