// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/meta.h"

#include <string>

namespace d1 {

/// The shortest digits that read back as the same number, always with a point or an exponent; "Inf", "-Inf", "NaN".
[[nodiscard]] std::string realText(double value);

/// "0.04 ms", "12.3 ms", "1,840 ms": three digits that matter.
[[nodiscard]] std::string millisecondsText(Milliseconds time);

} // namespace d1
