// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "features/importer/rowblock.h"

namespace d1 {

/// The database refused values, so other rows may be right; anything else concerns all of them.
[[nodiscard]] bool isFaultOfRows(const Error &error);

/// A row of the same key is in the table, or came before.
[[nodiscard]] bool isCollision(const Error &error);

/// A row of a block with the database's words about it.
[[nodiscard]] BadRow badRow(const RowBlock &rows, std::size_t index, const Error &error);

} // namespace d1
