// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/timerangeselection.h"

namespace d1 {

void TimeRangeSelection::select(const TimeRange &range)
{
    m_outer.clear();
    if (range == m_range)
        return;
    m_range = range;
    Q_EMIT changed(m_range);
}

void TimeRangeSelection::zoomTo(TimeSpan span)
{
    const TimeRange inner = TimeRange::custom(span);
    if (inner == m_range)
        return;
    m_outer.push_back(m_range);
    m_range = inner;
    Q_EMIT changed(m_range);
}

void TimeRangeSelection::zoomOut()
{
    if (m_outer.empty())
        return;
    m_range = m_outer.back();
    m_outer.pop_back();
    Q_EMIT changed(m_range);
}

} // namespace d1
