// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/exporter/databasereader.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace d1 {

/// What an export brought.
struct ExportSummary {
    struct Table {
        std::string name; ///< empty for a query
        std::int64_t rows = 0;
        std::uint64_t bytes = 0; ///< of text, before packing

        bool operator==(const Table &) const = default;
    };

    std::vector<Table> tables;
    std::int64_t rows = 0;
    std::uint64_t bytes = 0; ///< of text, before packing
    std::chrono::milliseconds duration{0};
    std::int64_t requests = 0;
    std::int64_t retries = 0;
    Consistency consistency = Consistency::Unknown;
    std::vector<std::string> files;
    std::vector<std::string> notices; ///< sentences about what is not as one may think
};

} // namespace d1
