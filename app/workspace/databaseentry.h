// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace d1 {

/// A database that can be opened, as a list shows it.
struct DatabaseEntry {
    std::string name;
    std::string id;
    std::string target; ///< canonical target string
    std::optional<std::int64_t> sizeBytes;

    bool operator==(const DatabaseEntry &) const = default;
};

} // namespace d1
