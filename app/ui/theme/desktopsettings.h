// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QDBusConnection>
#include <QVariantMap>

class QDBusVariant;

namespace d1 {

class PortalSettings;

/// Follows what the desktop asks of programs, dark colours and high contrast, while it runs: Qt 6.4 cannot tell, so the
/// desktop portal is asked. Silent where there is none. Never waits.
class DesktopSettings final : public QObject
{
    Q_OBJECT

public:
    /// `service` offers the portal on `bus`; `look` is what is known before it has answered.
    DesktopSettings(const QDBusConnection &bus, const QString &service, DesktopLook look, QObject *parent = nullptr);

    /// The portal of the person's session.
    [[nodiscard]] static QString sessionPortal() { return QStringLiteral("org.freedesktop.portal.Desktop"); }

Q_SIGNALS:
    void lookChanged(d1::DesktopLook look);

private:
    using Groups = QMap<QString, QVariantMap>;

    void ask();
    void take(const Groups &groups);
    void takeOne(const QString &group, const QString &key, const QDBusVariant &value);
    void set(DesktopLook look);

    PortalSettings *m_portal;
    DesktopLook m_look;
};

} // namespace d1
