// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/resultset.h"
#include "core/statement.h"

namespace d1 {

/// Reads the rows of `ran` again, with each column that holds an inexact number once more as text in front of them.
/// Where that cannot be, the error says why in a sentence.
[[nodiscard]] Result<Statement> exactStatement(const Statement &ran, const ResultSet &shown);

/// The shown rows with the numbers of the answer to exactStatement(); an error when these are not the same rows any
/// more. Any thread.
[[nodiscard]] Result<ResultSetPtr> withExactNumbers(const ResultSet &shown, const ResultSet &answer);

} // namespace d1
