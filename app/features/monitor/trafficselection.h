// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/trafficsource.h"

#include <QObject>

namespace d1 {

/// Whose figures all pages show: which source, and whether of the open database or of all. Main thread.
class TrafficSelection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] TrafficSource source() const { return m_source; }
    [[nodiscard]] bool isOfAllDatabases() const { return m_isOfAllDatabases; }

    void selectSource(TrafficSource source);
    void selectAllDatabases(bool all);

Q_SIGNALS:
    void changed();

private:
    TrafficSource m_source = TrafficSource::Desktop;
    bool m_isOfAllDatabases = false;
};

} // namespace d1
