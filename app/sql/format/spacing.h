// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/format/writtenword.h"

#include <cstddef>
#include <span>

namespace d1::sql {

/// Whether a space stands between word `i` of a statement and the one before it when they share a line.
[[nodiscard]] bool hasSpaceBefore(std::span<const WrittenWord> statement, std::size_t i);

/// Columns that a text takes; every character counts as one.
[[nodiscard]] std::size_t columnsOf(std::string_view utf8);

} // namespace d1::sql
