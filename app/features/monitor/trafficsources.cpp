// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/trafficsources.h"

#include "features/monitor/desktoptraffic.h"

namespace d1 {

std::shared_ptr<TrafficProvider> TrafficSources::of(TrafficSource source, const std::string &target) const
{
    if (source == TrafficSource::WholeTraffic)
        return wholeTraffic ? wholeTraffic(target) : nullptr;
    return log ? std::make_shared<DesktopTraffic>(log) : nullptr;
}

} // namespace d1
