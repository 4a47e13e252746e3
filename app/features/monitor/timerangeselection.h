// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/timerange.h"

#include <QObject>

namespace d1 {

/// The range that all charts and lists of a page share, and the ways back out of a zoom. Main thread.
class TimeRangeSelection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const TimeRange &range() const { return m_range; }
    [[nodiscard]] bool canZoomOut() const { return !m_outer.empty(); }

    /// Chosen anew: nothing to zoom out to.
    void select(const TimeRange &range);
    /// Into a part of what is shown.
    void zoomTo(TimeSpan span);
    /// One zoom back.
    void zoomOut();

Q_SIGNALS:
    void changed(const d1::TimeRange &range);

private:
    TimeRange m_range;
    std::vector<TimeRange> m_outer;
};

} // namespace d1
