// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace d1 {

/// Where figures come from; whoever shows them says so.
enum class TrafficSource {
    Desktop,      ///< every request that D1 Console and d1ctl made on this machine, from the query log
    WholeTraffic, ///< everyone's, Workers' too, from Cloudflare's analytics: later, sampled, without round trips
};

/// The word used in JSON: "desktop", "cloudflare".
[[nodiscard]] constexpr std::string_view nameOf(TrafficSource source)
{
    return source == TrafficSource::Desktop ? "desktop" : "cloudflare";
}

} // namespace d1
