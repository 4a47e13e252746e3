// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/scratch/accesspattern.h"
#include "features/schema/schema.h"

#include <span>
#include <string>
#include <vector>

struct sqlite3;

namespace d1::advisor {

/// What the echoes declare, and what they were asked since it was last cleared.
struct EchoRecorder {
    std::vector<std::string> declarations; ///< a CREATE TABLE for each table
    std::vector<AccessPattern> patterns;
};

/// The columns of a table, and behind them one for each expression.
[[nodiscard]] std::string echoDeclaration(const SchemaTable &table, std::span<const std::string> expressions);

/// Makes "USING d1_echo(NUMBER)" known; `recorder` must outlive the database.
void registerEchoModule(sqlite3 *database, EchoRecorder *recorder);

} // namespace d1::advisor
