// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/trafficselection.h"

#include <utility>

namespace d1 {

void TrafficSelection::selectSource(TrafficSource source)
{
    if (std::exchange(m_source, source) != source)
        Q_EMIT changed();
}

void TrafficSelection::selectAllDatabases(bool all)
{
    if (std::exchange(m_isOfAllDatabases, all) != all)
        Q_EMIT changed();
}

} // namespace d1
