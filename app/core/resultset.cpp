// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resultset.h"

#include "core/resultsetbuilder.h"

#include <bit>
#include <cstring>

namespace d1 {

namespace {

std::string_view arenaEntry(std::uint64_t payload)
{
    const char *entry = std::bit_cast<const char *>(static_cast<std::uintptr_t>(payload));
    std::uint32_t length = 0;
    std::memcpy(&length, entry, sizeof length);
    return {entry + sizeof length, length};
}

} // namespace

CellView ResultSet::cell(std::size_t row, std::size_t column) const
{
    const Column &values = m_columns[column];
    const std::uint64_t payload = values.payloads[row];
    const std::uint8_t tag = values.tags[row];
    const bool inexact = (tag & ResultSetBuilder::InexactBit) != 0;
    switch (static_cast<CellType>(tag & ResultSetBuilder::TypeMask)) {
    case CellType::Null:
        break;
    case CellType::Integer:
        return CellView::ofInteger(std::bit_cast<std::int64_t>(payload), inexact);
    case CellType::Real:
        return CellView::ofReal(std::bit_cast<double>(payload), inexact);
    case CellType::Text:
        return CellView::ofText(arenaEntry(payload));
    case CellType::Blob:
        return CellView::ofBlob(arenaEntry(payload));
    }
    return {};
}

std::size_t ResultSet::byteSize() const
{
    std::size_t bytes = sizeof *this + m_arenaBytes;
    for (const Column &column : m_columns)
        bytes += column.payloads.capacity() * sizeof(std::uint64_t) + column.tags.capacity();
    for (const std::string &name : m_names)
        bytes += sizeof name + name.capacity();
    return bytes;
}

} // namespace d1
