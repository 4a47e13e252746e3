// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace d1 {

/// The same text for the same target from wherever it is named: paths in it are made absolute.
[[nodiscard]] std::string targetKey(const std::string &target);

} // namespace d1
