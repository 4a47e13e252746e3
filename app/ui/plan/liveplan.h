// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace d1 {

/// Whether plans follow the typing: one choice for local databases, another for hosted ones, where each plan is a
/// request over the network. Shared by all tabs; off until the person asks.
class LivePlan final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] bool isOn(bool hosted) const { return hosted ? m_hosted : m_local; }
    void set(bool hosted, bool on)
    {
        bool &choice = hosted ? m_hosted : m_local;
        if (choice == on)
            return;
        choice = on;
        Q_EMIT changed();
    }

Q_SIGNALS:
    void changed();

private:
    bool m_local = false;
    bool m_hosted = false;
};

} // namespace d1
