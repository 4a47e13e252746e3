// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace d1 {

/// JSON with comments and trailing commas, as wrangler.jsonc has them, made plain: each becomes white space, so that
/// lines and columns stay where they were. Text inside strings is left alone; what is not JSONC stays not JSON.
[[nodiscard]] std::string plainJson(std::string_view jsonc);

} // namespace d1
