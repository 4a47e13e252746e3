// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/latency.h"

#include <nlohmann/json.hpp>

namespace d1 {

/// {"count","p50","p95","p99","max","total"} in milliseconds, without what is not known; null when nothing is.
[[nodiscard]] nlohmann::ordered_json jsonOf(const Latency &latency);

/// On one line with its break; broken UTF-8 becomes U+FFFD.
[[nodiscard]] std::string lineOf(const nlohmann::ordered_json &document);

/// "0.42", "12.3", "1840": the digits of milliseconds that matter; empty when absent.
[[nodiscard]] std::string millisecondsText(const std::optional<Latency::Duration> &duration);

} // namespace d1
