// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/advice.h"

#include <string>

namespace d1 {

/// An advice for a terminal: the statements to run, each with its reason and what it saves, then what no index helps,
/// what gets slower, what could not be analysed, and what the figures rest on.
[[nodiscard]] std::string adviceText(const advisor::Advice &advice);

} // namespace d1
