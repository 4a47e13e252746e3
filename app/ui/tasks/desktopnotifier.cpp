// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/desktopnotifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QVariantMap>

namespace d1 {

void DesktopNotifier::notify(const QString &title, const QString &text, Urgency urgency)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // The Desktop Notifications Specification, version 1.2: its text may hold markup, so ours is escaped.
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
    QVariantMap hints;
    hints.insert(QStringLiteral("urgency"), QVariant::fromValue(static_cast<uchar>(urgency)));
    hints.insert(QStringLiteral("desktop-entry"), QStringLiteral("d1-console"));
    constexpr int asTheDesktopLikes = -1;
    call << QStringLiteral("D1 Console") << 0u << QStringLiteral("d1-console") << title << text.toHtmlEscaped()
         << QStringList() << hints << asTheDesktopLikes;
    bus.asyncCall(call);
}

} // namespace d1
