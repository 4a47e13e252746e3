// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace d1 {

enum class TextEncoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Latin1, Windows1252 };

/// How a CSV file is written. Where it is silent, RFC 4180 holds.
struct CsvDialect {
    TextEncoding encoding = TextEncoding::Utf8;
    char separator = ',';
    char quote = '"';
    bool hasHeader = true;
    bool trims = false;   ///< spaces and tabs around values without quotes are dropped
    std::string nullText; ///< a value without quotes that reads so is NULL; "" makes every empty one NULL

    bool operator==(const CsvDialect &) const = default;
};

} // namespace d1
