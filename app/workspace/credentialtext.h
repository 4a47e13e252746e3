// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <string>
#include <string_view>

namespace d1 {

/// The token without the white space that pasting adds; an error when it holds what no HTTP header can carry. `where`
/// begins the sentence ("CLOUDFLARE_API_TOKEN"); the token itself is never part of it. Empty stays empty.
[[nodiscard]] Result<std::string> cleanToken(std::string_view text, std::string_view where);

/// The same for an account id: letters, digits, - and _.
[[nodiscard]] Result<std::string> cleanAccount(std::string_view text, std::string_view where);

} // namespace d1
