// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace d1 {

/// A database as the account API describes it. Lists, single answers and creations tell different parts.
struct CloudflareDatabase {
    std::string uuid;
    std::string name;
    std::optional<std::string> createdAt; ///< RFC 3339
    std::optional<std::string> version;   ///< "production"; "alpha" databases are older and can do less
    std::optional<std::string> region;    ///< where it runs or was created: "WEUR"
    std::optional<std::string> jurisdiction;
    std::optional<std::string> replication; ///< "auto" or "disabled"
    std::optional<std::int64_t> sizeBytes;
    std::optional<std::int64_t> tableCount;

    bool operator==(const CloudflareDatabase &) const = default;
};

/// Absent when it has no id or no name, without which nothing can be done with it.
[[nodiscard]] std::optional<CloudflareDatabase> databaseFrom(const nlohmann::json &item);

} // namespace d1
