// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/csvreader.h"

#include <algorithm>
#include <array>

namespace d1::test {

/// Hands out at most `piece` bytes a call, so that every boundary falls somewhere.
class DrippingSource final : public ByteSource
{
public:
    DrippingSource(std::string_view bytes, std::size_t piece)
        : m_rest(bytes)
        , m_piece(piece)
    {}

    Result<std::size_t> read(std::span<char> room) override
    {
        const std::size_t taken = m_rest.copy(room.data(), std::min(room.size(), m_piece));
        m_rest.remove_prefix(taken);
        return taken;
    }

private:
    std::string_view m_rest;
    std::size_t m_piece;
};

/// Rows as a person writes them down: "1: a|'b'" for line 1 with `a` and a quoted `b`, a fault behind in brackets.
inline std::string written(ByteSource &source, const CsvDialect &dialect)
{
    constexpr std::array faults = {"", " (text after quote)", " (not utf-8)", " (quote not closed)", " (too long)"};
    CsvReader reader(source, dialect);
    CsvRow row;
    std::string text;
    while (true) {
        const Result<bool> hasRow = reader.next(row);
        if (!hasRow)
            return text + "error: " + hasRow.error().facts.message;
        if (!*hasRow)
            return text;
        text += std::to_string(row.line) + ": ";
        for (std::size_t i = 0; i < row.fields.size(); ++i) {
            const std::string_view quote = row.fields[i].isQuoted ? "'" : "";
            text.append(i == 0 ? "" : "|").append(quote).append(row.fields[i].text).append(quote);
        }
        text.append(faults[static_cast<std::size_t>(row.fault)]).append("\n");
    }
}

} // namespace d1::test
