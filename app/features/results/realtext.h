// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace d1 {

/// The shortest digits that read back as the same number, always with a point or an exponent; "Inf", "-Inf", "NaN".
[[nodiscard]] std::string realText(double value);

} // namespace d1
