// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/scratch/tablesketch.h"

#include "features/advisor/scratch/distinctcount.h"
#include "sql/ascii.h"
#include "sql/quoting.h"

#include <sqlite3.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <optional>

namespace d1::advisor {

namespace {

constexpr std::int64_t rowsBetweenChecks = 10'000;
constexpr double bytesPerEntry = 9.0; // cell pointer, header, rowid
constexpr double fill = 0.95;         // of a page, when an index is built at once

std::uint64_t hashOf(sqlite3_stmt *statement, int column, bool ignoresCase)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return mixed(static_cast<std::uint64_t>(sqlite3_column_int64(statement, column)));
    case SQLITE_FLOAT: {
        const double value = sqlite3_column_double(statement, column);
        const bool isWhole = value == std::floor(value) && std::abs(value) < 9e15;
        return mixed(isWhole ? static_cast<std::uint64_t>(static_cast<std::int64_t>(value))
                             : std::bit_cast<std::uint64_t>(value) + 1);
    }
    case SQLITE_NULL:
        return mixed(0x4E554C4C);
    default: {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(statement, column));
        const auto length = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
        std::uint64_t hash = 0xCBF29CE484222325ULL;
        for (std::size_t i = 0; i < length; ++i)
            hash = (hash ^ static_cast<unsigned char>(ignoresCase ? sql::asciiLower(bytes[i]) : bytes[i]))
                   * 0x100000001B3ULL;
        return mixed(hash);
    }
    }
}

double bytesOf(sqlite3_stmt *statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_NULL:
        return 1.0;
    case SQLITE_FLOAT:
        return 9.0;
    case SQLITE_INTEGER: {
        const std::int64_t value = sqlite3_column_int64(statement, column);
        const int bits = 64 - std::countl_zero(static_cast<std::uint64_t>(value < 0 ? ~value : value)) + 1;
        return 1.0 + std::ceil(bits / 8.0);
    }
    default:
        return 1.0 + sqlite3_column_bytes(statement, column);
    }
}

/// One pass over a table. Parts and filters are columns of the SELECT; sets of parts are counted for each filter.
class Pass
{
public:
    explicit Pass(std::string table)
        : m_table(std::move(table))
    {}

    [[nodiscard]] int part(const IndexPart &part)
    {
        const bool ignoresCase = sql::equalsIgnoringCase(part.collation, "NOCASE");
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            if (m_parts[i].sql == part.sql && m_parts[i].ignoresCase == ignoresCase)
                return static_cast<int>(i);
        }
        m_parts.push_back({part.sql, ignoresCase});
        return static_cast<int>(m_parts.size()) - 1;
    }

    /// -1 for no filter.
    [[nodiscard]] int filter(const std::string &sql)
    {
        if (sql.empty())
            return -1;
        const auto known = std::ranges::find(m_filters, sql) - m_filters.begin();
        if (known == std::ssize(m_filters))
            m_filters.push_back(sql);
        return static_cast<int>(known);
    }

    void count(std::vector<int> parts, int filterNumber)
    {
        std::ranges::sort(parts);
        m_counts.try_emplace({filterNumber, std::move(parts)});
    }

    bool run(ScratchDatabase &database, const std::function<bool()> &isStopped)
    {
        std::string sql = "SELECT ";
        for (const Part &one : m_parts)
            sql += one.sql + ", ";
        for (const std::string &one : m_filters)
            sql += '(' + one + ") IS TRUE, ";
        Result<ScratchStatement> rows = database.prepare(sql + "1 FROM " + sql::quoteIdentifier(m_table));
        if (!rows)
            return false;
        m_sums.resize(m_parts.size());
        m_filtered.resize(m_filters.size());
        std::vector<std::uint64_t> hashes(m_parts.size());
        int code = rows->step();
        for (; code == SQLITE_ROW; code = rows->step()) {
            if (++m_rows % rowsBetweenChecks == 0 && isStopped())
                return true;
            addRow(rows->handle(), hashes);
        }
        return code == SQLITE_DONE;
    }

    [[nodiscard]] double rows(int filterNumber) const
    {
        return static_cast<double>(filterNumber < 0 ? m_rows : m_filtered[static_cast<std::size_t>(filterNumber)]);
    }
    [[nodiscard]] double distinct(std::vector<int> parts, int filterNumber) const
    {
        std::ranges::sort(parts);
        return m_counts.at({filterNumber, parts}).value();
    }
    [[nodiscard]] double bytes(int number) const { return share(m_sums[static_cast<std::size_t>(number)].bytes); }
    [[nodiscard]] double nulls(int number) const { return share(m_sums[static_cast<std::size_t>(number)].nulls); }

private:
    struct Part {
        std::string sql;
        bool ignoresCase = false;
    };
    struct Sums {
        double bytes = 0.0;
        double nulls = 0.0;
    };

    [[nodiscard]] double share(double sum) const { return m_rows > 0 ? sum / static_cast<double>(m_rows) : 0.0; }

    void addRow(sqlite3_stmt *row, std::vector<std::uint64_t> &hashes)
    {
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            const int column = static_cast<int>(i);
            hashes[i] = hashOf(row, column, m_parts[i].ignoresCase);
            m_sums[i].bytes += bytesOf(row, column);
            m_sums[i].nulls += sqlite3_column_type(row, column) == SQLITE_NULL ? 1.0 : 0.0;
        }
        const int firstFilter = static_cast<int>(m_parts.size());
        for (std::size_t i = 0; i < m_filters.size(); ++i)
            m_filtered[i] += sqlite3_column_int64(row, firstFilter + static_cast<int>(i));
        for (auto &[key, counter] : m_counts) {
            if (key.first >= 0 && sqlite3_column_int64(row, firstFilter + key.first) == 0)
                continue;
            std::uint64_t hash = 0;
            for (const int one : key.second)
                hash = mixed(hash ^ hashes[static_cast<std::size_t>(one)]);
            counter.add(hash);
        }
    }

    std::string m_table;
    std::vector<Part> m_parts;
    std::vector<std::string> m_filters;
    std::map<std::pair<int, std::vector<int>>, DistinctCount> m_counts;
    std::vector<Sums> m_sums;
    std::vector<std::int64_t> m_filtered;
    std::int64_t m_rows = 0;
};

std::vector<std::string> tablesOf(std::span<const IndexDefinition> indexes)
{
    std::vector<std::string> tables;
    for (const IndexDefinition &index : indexes) {
        if (std::ranges::find(tables, index.table) == tables.end())
            tables.push_back(index.table);
    }
    return tables;
}

/// Adds an index to a pass: its parts, its filter and what is to be counted.
std::pair<std::vector<int>, int> prepared(Pass &pass, const IndexDefinition &index)
{
    std::vector<int> parts;
    const int filter = pass.filter(index.filter);
    for (const IndexPart &part : index.parts) {
        parts.push_back(pass.part(part));
        pass.count(parts, filter);
    }
    return {parts, filter};
}

IndexFigures figuresFrom(const Pass &pass, const std::vector<int> &parts, int filter)
{
    IndexFigures figures;
    figures.rows = pass.rows(filter);
    double bytes = bytesPerEntry;
    std::vector<int> prefix;
    double least = figures.rows;
    for (const int part : parts) {
        prefix.push_back(part);
        bytes += pass.bytes(part);
        const double distinct = std::clamp(pass.distinct(prefix, filter), 1.0, std::max(1.0, figures.rows));
        least = std::min(least, figures.rows / distinct); // counts are not exact, yet more parts never share more
        figures.rowsPerPrefix.push_back(std::max(1.0, least));
    }
    figures.bytes = figures.rows * bytes / fill;
    return figures;
}

} // namespace

std::string IndexFigures::text() const
{
    std::string figures = std::to_string(static_cast<std::int64_t>(std::max(1.0, rows)));
    for (const double shared : rowsPerPrefix)
        figures += ' ' + std::to_string(static_cast<std::int64_t>(shared < 1.1 ? 1.0 : std::ceil(shared)));
    return figures;
}

TableSketch::TableSketch(ScratchDatabase &database, std::function<bool()> isStopped)
    : m_database(database)
    , m_isStopped(std::move(isStopped))
{}

std::map<std::pair<std::string, std::string>, PartFigures>
TableSketch::partsOf(std::span<const IndexDefinition> indexes)
{
    std::map<std::pair<std::string, std::string>, PartFigures> found;
    for (const std::string &table : tablesOf(indexes)) {
        Pass pass(table);
        std::map<std::string, int> numbers;
        for (const IndexDefinition &index : indexes) {
            for (const IndexPart &part : index.parts) {
                if (index.table != table)
                    continue;
                const int number = numbers.emplace(part.sql, pass.part(part)).first->second;
                pass.count({number}, -1);
            }
        }
        if (!pass.run(m_database, m_isStopped))
            continue;
        for (const auto &[sql, number] : numbers)
            found[{table, sql}] = {std::max(1.0, pass.distinct({number}, -1)), pass.nulls(number), pass.bytes(number)};
    }
    return found;
}

std::map<IndexDefinition, IndexFigures> TableSketch::figuresOf(std::span<const IndexDefinition> indexes)
{
    std::map<IndexDefinition, IndexFigures> found;
    for (const std::string &table : tablesOf(indexes)) {
        Pass together(table);
        std::vector<std::pair<const IndexDefinition *, std::pair<std::vector<int>, int>>> members;
        for (const IndexDefinition &index : indexes) {
            if (index.table == table)
                members.emplace_back(&index, prepared(together, index));
        }
        if (together.run(m_database, m_isStopped)) {
            for (const auto &[index, places] : members)
                found.emplace(*index, figuresFrom(together, places.first, places.second));
            continue;
        }
        // One bad expression must not take the others with it.
        for (const auto &[index, places] : members) {
            Pass alone(table);
            const auto [parts, filter] = prepared(alone, *index);
            if (alone.run(m_database, m_isStopped))
                found.emplace(*index, figuresFrom(alone, parts, filter));
        }
    }
    return found;
}

} // namespace d1::advisor
