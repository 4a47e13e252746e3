// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace d1 {

/// "SQLITE_CONSTRAINT" for SQLITE_CONSTRAINT_UNIQUE and for itself; empty for a code SQLite does not have.
[[nodiscard]] std::string_view sqliteCodeName(int code);

/// "SQLITE_CONSTRAINT_UNIQUE"; empty for primary codes and for rare extended ones.
[[nodiscard]] std::string_view sqliteExtendedCodeName(int code);

} // namespace d1
