// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/querygroup.h"

#include <algorithm>

namespace d1 {

namespace {

double secondsOf(const QueryGroup &group)
{
    const std::optional<Latency::Duration> &total = group.latency().total;
    return total ? std::chrono::duration<double>(*total).count() : 0;
}

} // namespace

void rankByCost(std::vector<QueryGroup> &groups)
{
    double price = 0;
    double seconds = 0;
    for (const QueryGroup &group : groups) {
        price += group.listPrice.value_or(0);
        seconds += secondsOf(group);
    }
    for (QueryGroup &group : groups) {
        if (price > 0)
            group.costShare = group.listPrice.value_or(0) / price;
        else
            group.costShare = seconds > 0 ? secondsOf(group) / seconds : 0;
    }
    std::ranges::stable_sort(groups, [](const QueryGroup &left, const QueryGroup &right) {
        if (left.costShare != right.costShare)
            return left.costShare > right.costShare;
        return secondsOf(left) > secondsOf(right);
    });
}

} // namespace d1
