// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace d1::sql {

/// A message of D1 or SQLite taken apart: "D1_ERROR: near \"X\": syntax error at offset 3: SQLITE_ERROR (extended:
/// ...)".
struct ErrorText {
    std::string message;                    ///< the sentence alone
    std::string sqliteCode;                 ///< "SQLITE_ERROR" or empty
    std::string sqliteExtendedCode;         ///< "SQLITE_CONSTRAINT_UNIQUE" or empty
    std::optional<std::int64_t> byteOffset; ///< UTF-8 bytes from the start of the failing statement
    std::string reference;                  ///< D1's "internal error; reference = ..." or empty

    bool operator==(const ErrorText &) const = default;
};

[[nodiscard]] ErrorText parseErrorText(std::string_view text);

} // namespace d1::sql
