// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace d1 {

/// The name of the SQLite file in which `wrangler dev` keeps the database `id`, "64 hexadecimal digits.sqlite". The id
/// is a binding's preview_database_id, else its database_id, else its name.
[[nodiscard]] std::string miniflareFileName(const std::string &id);

} // namespace d1
