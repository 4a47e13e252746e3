// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusAbstractInterface>
#include <QDBusVariant>

namespace d1 {

/// org.freedesktop.portal.Settings, the part that is used here.
class PortalSettings final : public QDBusAbstractInterface
{
    Q_OBJECT

public:
    PortalSettings(const QString &service, const QDBusConnection &bus, QObject *parent)
        : QDBusAbstractInterface(service, QStringLiteral("/org/freedesktop/portal/desktop"),
                                 "org.freedesktop.portal.Settings", bus, parent)
    {}

    /// Answers with a QMap<QString, QVariantMap>: groups, their keys and values.
    [[nodiscard]] QDBusPendingCall readAll(const QStringList &groups)
    {
        return asyncCall(QStringLiteral("ReadAll"), groups);
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value); // D-Bus's own spelling
};

} // namespace d1
