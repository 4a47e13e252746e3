// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/latency.h"

namespace d1 {

Latency latencyOf(const Histogram &histogram)
{
    Latency latency;
    if (histogram.isEmpty())
        return latency;
    latency.count = histogram.count();
    latency.p50 = histogram.quantile(0.50);
    latency.p95 = histogram.quantile(0.95);
    latency.p99 = histogram.quantile(0.99);
    latency.largest = histogram.largest();
    latency.total = histogram.total();
    return latency;
}

} // namespace d1
