// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/querylog/traffic.h"

#include <string>
#include <string_view>

namespace d1 {

/// A Traffic as the bytes that the log keeps: a version, then numbers of as many bytes as they need, of histograms only
/// the buckets that hold something.
[[nodiscard]] std::string encoded(const Traffic &traffic);

/// Nothing when the bytes are not such, or of a newer version.
[[nodiscard]] std::optional<Traffic> decodedTraffic(std::string_view bytes);

} // namespace d1
