// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/roworder.h"

#include "features/results/cellorder.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>

namespace d1 {

namespace {

constexpr std::size_t chunk = 16 * 1024; // between two looks at the cancel token

/// A row with the beginning of its first key, so that most comparisons need not look into the result.
struct Entry {
    std::uint64_t prefix;
    std::uint32_t row;
    std::int8_t rank;
};

/// Greater prefixes belong to greater values, equal ones to values that may differ.
std::uint64_t prefixOf(const CellView &cell)
{
    switch (cell.type()) {
    case CellType::Null:
        return 0;
    case CellType::Integer:
    case CellType::Real: {
        const double value = cell.real() == 0 ? 0.0 : cell.real(); // -0.0 equals 0.0
        const auto bits = std::bit_cast<std::uint64_t>(value);
        constexpr std::uint64_t sign = std::uint64_t{1} << 63;
        return (bits & sign) != 0 ? ~bits : bits | sign;
    }
    case CellType::Text:
    case CellType::Blob: {
        std::uint64_t prefix = 0;
        const std::string_view bytes = cell.bytes();
        std::memcpy(&prefix, bytes.data(), std::min(bytes.size(), sizeof prefix));
        return std::endian::native == std::endian::little ? __builtin_bswap64(prefix) : prefix;
    }
    }
    return 0;
}

class RowSorter
{
public:
    RowSorter(const ResultSet &result, const std::vector<SortKey> &keys, const CancelToken &cancel)
        : m_result(result)
        , m_keys(keys)
        , m_cancel(cancel)
    {}

    /// False when cancelled.
    bool sort(RowOrder &rows) const;

private:
    [[nodiscard]] bool isBefore(const Entry &left, const Entry &right) const;

    const ResultSet &m_result;
    const std::vector<SortKey> &m_keys;
    const CancelToken &m_cancel;
};

bool RowSorter::isBefore(const Entry &left, const Entry &right) const
{
    const bool descends = m_keys.front().descending;
    if (left.rank != right.rank)
        return (left.rank < right.rank) != descends;
    if (left.prefix != right.prefix)
        return (left.prefix < right.prefix) != descends;
    for (const SortKey &key : m_keys) {
        const auto order = compareCells(m_result.cell(left.row, key.column), m_result.cell(right.row, key.column));
        if (order != 0)
            return (order < 0) != key.descending;
    }
    return false;
}

bool RowSorter::sort(RowOrder &rows) const
{
    const auto before = [this](const Entry &left, const Entry &right) { return isBefore(left, right); };
    std::vector<Entry> entries;
    entries.reserve(rows.size());
    for (const std::uint32_t row : rows) {
        const CellView cell = m_result.cell(row, m_keys.front().column);
        entries.push_back({prefixOf(cell), row, static_cast<std::int8_t>(orderRank(cell.type()))});
    }
    const auto at = [&entries](std::size_t place) {
        return entries.begin() + static_cast<std::ptrdiff_t>(std::min(place, entries.size()));
    };
    for (std::size_t first = 0; first < entries.size(); first += chunk) {
        if (m_cancel.isCancelled())
            return false;
        std::stable_sort(at(first), at(first + chunk), before);
    }
    std::vector<Entry> merged(entries.size());
    for (std::size_t width = chunk; width < entries.size(); width *= 2) {
        for (std::size_t first = 0; first < entries.size(); first += 2 * width) {
            if (m_cancel.isCancelled())
                return false;
            std::merge(at(first), at(first + width), at(first + width), at(first + 2 * width),
                       merged.begin() + static_cast<std::ptrdiff_t>(first), before);
        }
        entries.swap(merged);
    }
    std::ranges::transform(entries, rows.begin(), &Entry::row);
    return true;
}

bool fitsAll(const ResultSet &result, std::size_t row, const std::map<std::size_t, CellCondition> &filters)
{
    return std::ranges::all_of(filters,
                               [&](const auto &filter) { return filter.second.fits(result.cell(row, filter.first)); });
}

} // namespace

RowOrderPtr rowOrder(const ResultSet &result, const Arrangement &arrangement, const CancelToken &cancel)
{
    if (arrangement.isAsReturned())
        return nullptr;
    auto rows = std::make_shared<RowOrder>();
    if (arrangement.filters.empty()) {
        rows->resize(result.rowCount());
        std::iota(rows->begin(), rows->end(), 0U);
    }
    for (std::size_t row = 0; !arrangement.filters.empty() && row < result.rowCount(); ++row) {
        if (row % chunk == 0 && cancel.isCancelled())
            return nullptr;
        if (fitsAll(result, row, arrangement.filters))
            rows->push_back(static_cast<std::uint32_t>(row));
    }
    if (!arrangement.sortKeys.empty() && !RowSorter(result, arrangement.sortKeys, cancel).sort(*rows))
        return nullptr;
    return cancel.isCancelled() ? nullptr : rows;
}

} // namespace d1
