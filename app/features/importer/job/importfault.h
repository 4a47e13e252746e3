// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/job/importjournal.h"
#include "features/importer/job/importplan.h"
#include "features/importer/rowblock.h"

#include <cstddef>
#include <cstdint>
#include <optional>

/// What ends an import, each in one sentence that says what to do.
namespace d1::importfault {

/// `line` is that of a row that was too many.
[[nodiscard]] Error tooManyErrors(std::size_t allowed, std::uint64_t line);
[[nodiscard]] Error collision(const BadRow &row);
[[nodiscard]] Error otherPlan(const ImportRecord &record);
[[nodiscard]] Error otherContent(const ImportPlan &plan);

/// In other words than SQLite's own, where those tell neither where it was nor what to do. `line` is where the rows
/// begin that it was about.
[[nodiscard]] Error explained(Error error, std::optional<std::uint64_t> line = std::nullopt);

} // namespace d1::importfault
