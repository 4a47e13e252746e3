// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/resultchart/chartcolumn.h"

#include <algorithm>
#include <cctype>

namespace d1 {

namespace {

constexpr std::size_t sampleRows = 1'000;

std::string lowered(std::string_view name)
{
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(), [](unsigned char letter) { return std::tolower(letter); });
    return lower;
}

bool endsLikeKey(const std::string &name, const std::string &lower)
{
    return lower == "id" || lower == "rowid" || lower.ends_with("_id") || name.ends_with("Id") || name.ends_with("ID");
}

bool soundsLikeTime(const std::string &name, const std::string &lower)
{
    constexpr std::array parts{"time", "date", "created", "updated", "modified", "expires", "timestamp"};
    return lower == "ts" || lower == "at" || lower.ends_with("_at") || name.ends_with("At") || lower.ends_with("_ts")
           || std::ranges::any_of(parts, [&](const char *part) { return lower.find(part) != std::string::npos; });
}

std::optional<TimeForm> timeFormOf(const ValueRange &numbers)
{
    constexpr ValueRange seconds{946'684'800, 4'102'444'800}; // 2000 to 2100
    const auto lieWithin = [&](double factor) {
        return numbers.least >= seconds.least * factor && numbers.most <= seconds.most * factor;
    };
    if (lieWithin(1))
        return TimeForm::UnixSeconds;
    return lieWithin(1'000) ? std::optional(TimeForm::UnixMilliseconds) : std::nullopt;
}

/// Counts what the sampled values of one column are.
class Sample
{
public:
    void add(const CellView &cell)
    {
        switch (cell.type()) {
        case CellType::Null:
        case CellType::Blob:
            return;
        case CellType::Integer:
        case CellType::Real:
            ++m_numbers;
            m_range.add(cell.real());
            return follow(cell.real());
        case CellType::Text:
            ++m_texts;
            if (const std::optional<double> time = timeOfText(cell.bytes())) {
                ++m_times;
                follow(*time);
            }
            return;
        }
    }

    void describe(ChartColumn &column) const
    {
        const std::string lower = lowered(column.name);
        column.range = m_range;
        column.ascends = m_ascends && m_numbers + m_times > 1;
        if (m_numbers + m_texts == 0)
            return;
        if (m_numbers >= m_texts) {
            const std::optional<TimeForm> form = timeFormOf(m_range);
            const bool isTime = form && soundsLikeTime(column.name, lower);
            column.nature = isTime ? ChartColumn::Nature::Time : ChartColumn::Nature::Number;
            column.timeForm = isTime ? *form : TimeForm::Text;
            column.isKey = endsLikeKey(column.name, lower);
        } else {
            column.nature = 2 * m_times > m_texts ? ChartColumn::Nature::Time : ChartColumn::Nature::Text;
        }
    }

private:
    void follow(double value)
    {
        m_ascends = m_ascends && value >= m_last;
        m_last = value;
    }

    std::size_t m_numbers = 0;
    std::size_t m_texts = 0;
    std::size_t m_times = 0; ///< among the texts
    bool m_ascends = true;
    double m_last = -std::numeric_limits<double>::infinity();
    ValueRange m_range;
};

} // namespace

std::vector<ChartColumn> chartColumnsOf(const ResultSet &result)
{
    const std::size_t rows = result.rowCount();
    const std::size_t looks = std::min(rows, sampleRows);
    std::vector<ChartColumn> columns;
    for (std::size_t column = 0; column < result.columnCount(); ++column) {
        Sample sample;
        for (std::size_t look = 0; look < looks; ++look)
            sample.add(result.cell(look * rows / looks, column));
        ChartColumn described;
        described.column = column;
        described.name = result.columnNames()[column];
        sample.describe(described);
        columns.push_back(std::move(described));
    }
    return columns;
}

} // namespace d1
