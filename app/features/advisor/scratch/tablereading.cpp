// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/scratch/tablereading.h"

#include "sql/quoting.h"

#include <algorithm>

namespace d1::advisor {

namespace {

constexpr double bytesPerRow = 6.0; // page pointer, length, rowid: besides its values

struct CellBytes {
    double operator()(std::monostate) const { return 1.0; }
    double operator()(std::int64_t) const { return 4.0; }
    double operator()(double) const { return 9.0; }
    double operator()(const std::string &text) const { return 1.0 + static_cast<double>(text.size()); }
    double operator()(const Blob &blob) const { return 1.0 + static_cast<double>(blob.bytes.size()); }
};

double bytesOf(const SampledRows &sample)
{
    double sum = 0.0;
    for (const std::vector<Cell> &row : sample.rows) {
        sum += bytesPerRow;
        for (const Cell &cell : row)
            sum += std::visit(CellBytes(), cell);
    }
    return sum;
}

std::optional<std::int64_t> integerIn(const SampledRows &answer, std::size_t column)
{
    if (answer.rows.size() != 1 || answer.rows.front().size() <= column)
        return std::nullopt;
    const auto *integer = std::get_if<std::int64_t>(&answer.rows.front()[column]);
    return integer ? std::optional(*integer) : std::nullopt;
}

} // namespace

TableReading::TableReading(std::string table, bool hasStatistics, std::int64_t databaseBytes, const ReadBudget &budget)
    : m_table(std::move(table))
    , m_hasStatistics(hasStatistics)
    , m_databaseBytes(databaseBytes)
    , m_budget(budget)
{
    if (m_budget.rowsToSample < 1 || m_budget.rowsAtMost < 2 * m_budget.rowsToSample)
        m_step = Step::Done;
}

std::string TableReading::question() const
{
    const std::string from = " FROM " + sql::quoteIdentifier(m_table);
    switch (m_step) {
    case Step::Ends:
        return "SELECT (SELECT min(rowid)" + from + ") AS lowest, (SELECT max(rowid)" + from + ") AS highest";
    case Step::First:
        return "SELECT *" + from + " LIMIT " + std::to_string(m_budget.rowsToSample);
    case Step::Spread: {
        const std::int64_t places = m_budget.rowsToSample;
        const std::int64_t apart = m_highest / (places - 1) - m_lowest / (places - 1);
        return "SELECT *" + from
               + " WHERE rowid IN (WITH RECURSIVE places(number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM places "
                 "WHERE number < "
               + std::to_string(places - 1) + ") SELECT (SELECT rowid" + from
               + " WHERE rowid >= " + std::to_string(m_lowest) + " + number * "
               + std::to_string(std::max<std::int64_t>(1, apart)) + " ORDER BY rowid LIMIT 1) FROM places)";
    }
    case Step::Count:
        return "SELECT count(*) AS rows FROM (SELECT 1" + from + " LIMIT "
               + std::to_string(m_budget.rowsAtMost - m_rowsRead) + ')';
    case Step::Done:
        break;
    }
    return {};
}

void TableReading::take(std::optional<SampledRows> answer)
{
    switch (m_step) {
    case Step::Ends:
        takeEnds(answer);
        break;
    case Step::Spread:
    case Step::First:
        takeSample(std::move(answer));
        break;
    case Step::Count:
        m_rows = answer ? integerIn(*answer, 0) : std::nullopt;
        m_rowsRead += m_rows.value_or(0);
        m_step = Step::Done;
        break;
    case Step::Done:
        break;
    }
}

void TableReading::takeEnds(const std::optional<SampledRows> &answer)
{
    const auto lowest = answer ? integerIn(*answer, 0) : std::nullopt;
    const auto highest = answer ? integerIn(*answer, 1) : std::nullopt;
    m_hasRowIds = lowest && highest;
    m_rowsRead += m_hasRowIds ? 2 : 0;
    m_lowest = lowest.value_or(0);
    m_highest = highest.value_or(0);
    const bool isLong =
        m_hasRowIds && m_budget.rowsToSample > 1
        && static_cast<double>(m_highest) - static_cast<double>(m_lowest) >= static_cast<double>(m_budget.rowsToSample);
    m_step = isLong ? Step::Spread : Step::First;
}

void TableReading::takeSample(std::optional<SampledRows> answer)
{
    const bool isSpread = m_step == Step::Spread;
    if (!answer || (isSpread && answer->rows.empty())) {
        m_step = isSpread ? Step::First : Step::Done;
        return;
    }
    const auto rows = static_cast<std::int64_t>(answer->rows.size());
    m_rowsRead += isSpread ? 2 * m_budget.rowsToSample : rows;
    m_sample = std::move(answer);
    m_sample->complete = !isSpread && rows < m_budget.rowsToSample;
    if (m_sample->complete)
        m_rows = rows;
    afterSample();
}

void TableReading::afterSample()
{
    m_step = Step::Done;
    if (m_rows || m_hasStatistics)
        return;
    if (m_hasRowIds) {
        const double span = static_cast<double>(m_highest) - static_cast<double>(m_lowest) + 1.0;
        m_rows =
            static_cast<std::int64_t>(std::max(std::min(span, mostRows()), static_cast<double>(m_sample->rows.size())));
    } else if (m_rowsRead < m_budget.rowsAtMost) {
        m_step = Step::Count;
    }
}

double TableReading::mostRows() const
{
    if (m_databaseBytes <= 0 || m_sample->rows.empty())
        return 1e15;
    return static_cast<double>(m_databaseBytes) / (bytesOf(*m_sample) / static_cast<double>(m_sample->rows.size()));
}

void TableReading::addTo(DatabaseImage &image) const
{
    image.rowsRead += m_rowsRead;
    if (m_sample)
        image.samples[m_table] = *m_sample;
    if (m_rows)
        image.rowCounts[m_table] = *m_rows;
}

} // namespace d1::advisor
