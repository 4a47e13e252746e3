// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QObject>

#include <optional>

namespace d1 {

/// The moment that the pointer or the keyboard is on, shared by every chart of a page. Main thread.
class HoveredTime : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] std::optional<Clock::WallTime> time() const { return m_time; }
    void set(std::optional<Clock::WallTime> time)
    {
        if (time == m_time)
            return;
        m_time = time;
        Q_EMIT changed();
    }

Q_SIGNALS:
    void changed();

private:
    std::optional<Clock::WallTime> m_time;
};

} // namespace d1
