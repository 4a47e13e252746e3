// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace d1 {

class Theme;

/// The little that a palette cannot say: heights, radii, flat headers, thin borders.
[[nodiscard]] QString styleSheetOf(const Theme &theme);

} // namespace d1
