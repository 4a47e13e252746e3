// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/connection.h"

#include <string>

namespace d1 {

/// The way rows go into a database.
enum class ImportStrategy {
    PreparedRows, ///< row by row into a file, in one transaction
    JsonBatches,  ///< thousands of rows in one bound text, a transaction each, while others use the database
    HostedFiles,  ///< Cloudflare's import API: SQL files of tens of megabytes, while the database serves nobody else
};

/// A way, and one sentence for the person that says why this one.
struct StrategyChoice {
    ImportStrategy strategy = ImportStrategy::JsonBatches;
    std::string reason;

    bool operator==(const StrategyChoice &) const = default;
};

[[nodiscard]] StrategyChoice chooseStrategy(const Capabilities &capabilities);
/// Cloudflare's import, which only a person may choose; the reason is the warning.
[[nodiscard]] StrategyChoice hostedStrategy();

} // namespace d1
