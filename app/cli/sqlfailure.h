// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandfailure.h"
#include "features/query/scriptstatement.h"

#include <span>
#include <string>

namespace d1 {

/// The failure of running or explaining `statements` of `sql`, with its place in that text where it is known which
/// statement failed.
[[nodiscard]] CommandFailure failureInSql(const std::string &sql, std::span<const ScriptStatement> statements,
                                          Error error);

} // namespace d1
