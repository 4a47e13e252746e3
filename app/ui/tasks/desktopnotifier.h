// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace d1 {

/// Tells the person something outside the window, through the desktop's notification service. Where there is none,
/// nothing happens. Main thread; never waits.
class DesktopNotifier final : public QObject
{
    Q_OBJECT

public:
    enum class Urgency { Low, Normal, Critical };

    using QObject::QObject;

    /// Plain text both.
    void notify(const QString &title, const QString &text, Urgency urgency = Urgency::Normal);
};

} // namespace d1
