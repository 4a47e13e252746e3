// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resultsetbuilder.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <type_traits>

namespace d1 {

namespace {

constexpr std::size_t largestBlockBytes = 1 << 20;

} // namespace

ResultSetBuilder::ResultSetBuilder(std::vector<std::string> columnNames)
    : m_result(std::make_shared<ResultSet>())
{
    m_result->m_columns.resize(columnNames.size());
    m_result->m_names = std::move(columnNames);
}

void ResultSetBuilder::reserveRows(std::size_t rows)
{
    for (ResultSet::Column &column : m_result->m_columns) {
        column.payloads.reserve(column.payloads.size() + rows);
        column.tags.reserve(column.tags.size() + rows);
    }
}

void ResultSetBuilder::put(CellType type, std::uint64_t payload, bool inexact)
{
    ResultSet::Column &column = m_result->m_columns[m_column];
    column.payloads.push_back(payload);
    column.tags.push_back(static_cast<std::uint8_t>(static_cast<unsigned>(type) | (inexact ? InexactBit : 0U)));
    m_result->m_hasInexact = m_result->m_hasInexact || inexact;
    if (++m_column == m_result->m_columns.size()) {
        m_column = 0;
        ++m_result->m_rowCount;
    }
}

std::uint64_t ResultSetBuilder::store(std::string_view bytes)
{
    const auto length = static_cast<std::uint32_t>(bytes.size());
    const std::size_t needed = sizeof length + bytes.size();
    if (needed > m_freeBytes) {
        const std::size_t blockBytes = std::max(needed, m_nextBlockBytes);
        m_nextBlockBytes = std::min(m_nextBlockBytes * 2, largestBlockBytes);
        m_result->m_blocks.push_back(std::make_unique_for_overwrite<char[]>(blockBytes));
        m_result->m_arenaBytes += blockBytes;
        m_free = m_result->m_blocks.back().get();
        m_freeBytes = blockBytes;
    }
    char *entry = m_free;
    std::memcpy(entry, &length, sizeof length);
    if (!bytes.empty())
        std::memcpy(entry + sizeof length, bytes.data(), bytes.size());
    m_free += needed;
    m_freeBytes -= needed;
    m_usedBytes += needed;
    return static_cast<std::uint64_t>(std::bit_cast<std::uintptr_t>(entry));
}

void ResultSetBuilder::appendNull()
{
    put(CellType::Null, 0, false);
}

void ResultSetBuilder::appendInteger(std::int64_t value, bool inexact)
{
    put(CellType::Integer, std::bit_cast<std::uint64_t>(value), inexact);
}

void ResultSetBuilder::appendReal(double value, bool inexact)
{
    put(CellType::Real, std::bit_cast<std::uint64_t>(value), inexact);
}

void ResultSetBuilder::appendText(std::string_view utf8)
{
    put(CellType::Text, store(utf8), false);
}

void ResultSetBuilder::appendBlob(std::string_view bytes)
{
    put(CellType::Blob, store(bytes), false);
}

void ResultSetBuilder::append(const CellView &cell)
{
    switch (cell.type()) {
    case CellType::Null:
        return appendNull();
    case CellType::Integer:
        return appendInteger(cell.integer(), cell.isInexact());
    case CellType::Real:
        return appendReal(cell.real(), cell.isInexact());
    case CellType::Text:
        return appendText(cell.bytes());
    case CellType::Blob:
        return appendBlob(cell.bytes());
    }
}

void ResultSetBuilder::append(const Cell &cell)
{
    std::visit(
        [this](const auto &value) {
            using Value = std::remove_cvref_t<decltype(value)>;
            if constexpr (std::is_same_v<Value, std::monostate>)
                appendNull();
            else if constexpr (std::is_same_v<Value, std::int64_t>)
                appendInteger(value);
            else if constexpr (std::is_same_v<Value, double>)
                appendReal(value);
            else if constexpr (std::is_same_v<Value, std::string>)
                appendText(value);
            else
                appendBlob({value.bytes.constData(), static_cast<std::size_t>(value.bytes.size())});
        },
        cell);
}

ResultSetPtr ResultSetBuilder::finish()
{
    for (ResultSet::Column &column : m_result->m_columns) {
        column.payloads.resize(m_result->m_rowCount);
        column.tags.resize(m_result->m_rowCount);
    }
    m_column = 0;
    m_free = nullptr;
    m_freeBytes = 0;
    m_usedBytes = 0;
    return std::exchange(m_result, std::make_shared<ResultSet>());
}

} // namespace d1
