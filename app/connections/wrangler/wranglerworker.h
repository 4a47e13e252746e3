// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace d1 {

/// A D1 database that a dev server offers.
struct WranglerDatabase {
    WranglerDatabase() = default;
    WranglerDatabase(std::string databaseId, std::string bindingName)
        : id(std::move(databaseId))
        , binding(std::move(bindingName))
    {}

    std::string id;      ///< preview_database_id, database_id or the binding's name
    std::string binding; ///< the Worker's name for it: "DB"

    bool operator==(const WranglerDatabase &) const = default;
};

/// A Worker that runs under a dev server, with its databases.
struct WranglerWorker {
    std::string name;
    std::vector<WranglerDatabase> databases;

    bool operator==(const WranglerWorker &) const = default;
};

} // namespace d1
