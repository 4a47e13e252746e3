// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace d1::test {

/// Where a coroutine waits until a test lets it go on: `co_await qCoro(&gate, &Gate::opened)`. One thread.
class Gate : public QObject
{
    Q_OBJECT

public:
    /// From the event loop's next turn, so that a coroutine that begins to wait in this one is let go too.
    void open() { QMetaObject::invokeMethod(this, &Gate::opened, Qt::QueuedConnection); }

Q_SIGNALS:
    void opened();
};

} // namespace d1::test
