// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace d1 {

/// A value of a row; `text` without its quotes.
struct CsvField {
    std::string_view text;
    bool isQuoted = false;

    bool operator==(const CsvField &) const = default;
};

enum class CsvFault {
    None,
    TextAfterQuote, ///< "a"b
    NotUtf8,
    QuoteNotClosed, ///< the file ends, or CsvReader::MaxRowBytes pass, within quotes
    TooLong,        ///< more than CsvReader::MaxRowBytes without quotes
};

/// One row. Its texts live until the reader's next row.
struct CsvRow {
    std::vector<CsvField> fields; ///< none after QuoteNotClosed and TooLong
    std::uint64_t line = 0;       ///< of its first character, from 1
    std::string_view source;      ///< as it stands in the file, in UTF-8, without the line end; empty when TooLong
    CsvFault fault = CsvFault::None;

    /// Nothing between two line ends: in a file of one column an empty value, else no row.
    [[nodiscard]] bool isBlank() const { return fields.size() == 1 && source.empty(); }
};

} // namespace d1
