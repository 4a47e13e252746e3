// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "features/importer/csvdialect.h"

#include <string_view>

namespace d1 {

/// Guesses how a CSV file is written from its first bytes (64 KiB or more tell enough; fewer only when the file is
/// shorter). `isWhole`: the file has no more, so its last row counts, too. The error is one sentence: the bytes are no
/// text (a database, a spreadsheet, an archive).
[[nodiscard]] Result<CsvDialect> sniffDialect(std::string_view firstBytes, bool isWhole = false);

/// Of text that begins with a byte order mark, or reads as nothing else.
[[nodiscard]] TextEncoding sniffEncoding(std::string_view firstBytes);

} // namespace d1
