// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/chunksizer.h"

#include <algorithm>

namespace d1 {

ChunkSizer::ChunkSizer(std::optional<std::size_t> fixedRows)
    : m_limits{fixedRows.value_or(FirstRows), MostBytes}
    , m_isFixed(fixedRows.has_value())
{}

void ChunkSizer::answered(std::size_t rows, std::chrono::nanoseconds time)
{
    if (m_isFixed)
        return;
    if (time > SlowAnswer)
        m_limits.rows = std::max<std::size_t>(1, std::min(m_limits.rows, rows) / 2);
    else if (time < QuickAnswer && rows >= m_limits.rows)
        m_limits.rows = std::min(m_limits.rows * 2, m_mostRows);
}

void ChunkSizer::refused(std::size_t rows, std::size_t bytes)
{
    m_mostRows = std::max<std::size_t>(1, std::min(m_limits.rows, rows) / 2);
    m_limits.rows = m_mostRows;
    m_limits.bytes = std::max<std::size_t>(1, std::min(m_limits.bytes, bytes) / 2);
}

} // namespace d1
