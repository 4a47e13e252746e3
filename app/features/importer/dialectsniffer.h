// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "features/importer/csvdialect.h"

#include <optional>
#include <string_view>

namespace d1 {

/// Guesses how a CSV file is written from its first bytes (64 KiB or more tell enough; fewer only when the file is
/// shorter). `isWhole`: the file has no more, so its last row counts, too. The error is one sentence: the bytes are
/// something else (a database, a spreadsheet, JSON).
[[nodiscard]] Result<CsvDialect> sniffDialect(std::string_view firstBytes, bool isWhole = false);

/// What the first line of a file is for: "sep=;" names the separator, as spreadsheets write and read it.
[[nodiscard]] std::optional<char> separatorNamedIn(std::string_view line);

/// Of text that begins with a byte order mark, or reads as nothing else.
[[nodiscard]] TextEncoding sniffEncoding(std::string_view firstBytes);

} // namespace d1
