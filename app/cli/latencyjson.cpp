// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/latencyjson.h"

#include <array>
#include <cstdio>

namespace d1 {

namespace {

using Json = nlohmann::ordered_json;

double millisecondsOf(Latency::Duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

} // namespace

Json jsonOf(const Latency &latency)
{
    if (latency.count == 0)
        return nullptr;
    Json json{{"count", latency.count}};
    const auto put = [&json](const char *name, const std::optional<Latency::Duration> &duration) {
        if (duration)
            json[name] = millisecondsOf(*duration);
    };
    put("p50", latency.p50);
    put("p95", latency.p95);
    put("p99", latency.p99);
    put("max", latency.largest);
    put("total", latency.total);
    return json;
}

std::string lineOf(const Json &document)
{
    return document.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string millisecondsText(const std::optional<Latency::Duration> &duration)
{
    if (!duration)
        return {};
    const double value = millisecondsOf(*duration);
    const int decimals = value < 1 ? 2 : value < 100 ? 1 : 0;
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
    return text.data();
}

} // namespace d1
