// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/bytesource.h"
#include "features/importer/csvdialect.h"
#include "features/importer/csvrow.h"

#include <array>
#include <optional>

namespace d1 {

/// Reads rows as RFC 4180 says, and what else is met: LF, CRLF and CR as line ends, mixed; quotes inside values that
/// do not begin with one. Memory is bounded by the longest row. Used by one thread at a time.
///
/// Own code, since the libraries at hand tell neither line numbers nor whether a value stood in quotes, and give up a
/// file for one bad row.
class CsvReader
{
public:
    static constexpr std::size_t MaxRowBytes = 16 * 1024 * 1024;

    /// `utf8` must outlive it, and holds no byte order mark.
    CsvReader(ByteSource &utf8, const CsvDialect &dialect);

    /// False at the end. A row with a fault is given too; after QuoteNotClosed and TooLong the next line is tried.
    Result<bool> next(CsvRow &row);

private:
    enum class Stop { Field, Row };

    /// A field's place, within the row or, when its text had to be put together, within m_joined.
    struct Extent {
        std::size_t begin = 0;
        std::size_t end = 0;
        bool isQuoted = false;
        bool isJoined = false;
    };

    static constexpr int endOfData = -1;

    [[nodiscard]] bool fill();
    [[nodiscard]] int peek();
    [[nodiscard]] std::size_t inRow() const { return m_at - m_rowBegin; }
    void skipPadding();
    [[nodiscard]] Stop readField();
    [[nodiscard]] Stop readPlain();
    [[nodiscard]] Stop readQuoted();
    void readToQuote(Extent &field);
    void readAfterQuote(Extent &field);
    [[nodiscard]] Stop endField();
    void goToNextLine();
    void complete(CsvRow &row);

    ByteSource &m_source;
    CsvDialect m_dialect;
    std::array<bool, 256> m_endsPlain{};
    std::vector<char> m_buffer; ///< this row from m_rowBegin, and what was read behind it up to m_filled
    std::size_t m_rowBegin = 0;
    std::size_t m_at = 0;
    std::size_t m_filled = 0;
    std::size_t m_sourceSize = 0; ///< of this row
    std::vector<Extent> m_extents;
    std::string m_joined;
    CsvFault m_fault = CsvFault::None;
    std::uint64_t m_line = 1;
    bool m_atEnd = false;
    std::optional<Error> m_error;
};

} // namespace d1
