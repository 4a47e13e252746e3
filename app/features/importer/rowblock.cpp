// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/rowblock.h"

#include <utility>

namespace d1 {

namespace {

constexpr std::size_t keptPieceBytes = 64 * 1024;

} // namespace

RowBlock::RowBlock(std::size_t columns, std::size_t bytes)
    : m_columns(columns)
    , m_capacity(bytes)
    , m_bytes(std::make_unique_for_overwrite<char[]>(bytes))
{}

bool RowBlock::begin(std::string_view source, std::uint64_t line, std::uint64_t number)
{
    if (m_used + source.size() > m_capacity) {
        if (!m_rows.empty())
            return false;
        m_capacity = source.size();
        m_bytes = std::make_unique_for_overwrite<char[]>(m_capacity);
    }
    char *place = m_bytes.get() + m_used;
    source.copy(place, source.size());
    m_used += source.size();
    m_rows.push_back({std::string_view(place, source.size()), line, number});
    return true;
}

std::string_view RowBlock::keep(std::string_view bytes)
{
    if (bytes.size() > m_keptRoom) {
        m_keptRoom = std::max(bytes.size(), keptPieceBytes);
        m_keptPlace = m_kept.emplace_back(std::make_unique_for_overwrite<char[]>(m_keptRoom)).get();
    }
    char *place = std::exchange(m_keptPlace, m_keptPlace + bytes.size());
    m_keptRoom -= bytes.copy(place, bytes.size());
    return {place, bytes.size()};
}

} // namespace d1
