// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"

#include <vector>

namespace d1 {

/// How one value can be looked at.
enum class ValueForm { Text, Json, Hex, Image };

/// The forms that fit, the most telling one first; never empty. JSON means an object or an array; an image is told by
/// its first bytes and may still be broken.
[[nodiscard]] std::vector<ValueForm> formsOf(const CellView &cell);

/// Up to so many bytes JSON is read where it is asked for; beyond, whether text is JSON shows when another thread reads
/// it.
inline constexpr std::size_t QuickJsonBytes = 16 * 1024;
/// Texts beyond this are not looked at as JSON.
inline constexpr std::size_t MaxJsonBytes = 8 * 1024 * 1024;

} // namespace d1
