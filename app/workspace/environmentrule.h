// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/session.h"

#include <string_view>

namespace d1 {

/// How careful one has to be with a database at Cloudflare. A word of the project's environment decides, else a word of
/// the database's name: dev, development, test, testing, preview; staging, stage; prod, production, live. Without any
/// of them it is production. Words end at anything but letters and digits, so "latest" says nothing.
[[nodiscard]] Environment environmentOf(std::string_view databaseName, std::string_view projectEnvironment);

/// "development", "staging", "production".
[[nodiscard]] std::string_view nameOf(Environment environment);

} // namespace d1
