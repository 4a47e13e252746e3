// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/desktopsettings.h"

#include "ui/theme/portalsettings.h"

#include <QDBusArgument>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace d1 {

namespace {

const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString gnomeAccess = QStringLiteral("org.gnome.desktop.a11y.interface");

/// "color-scheme": 1 is dark, 2 is light, 0 is no preference.
bool prefersDark(const QVariant &scheme, bool otherwise)
{
    const uint value = scheme.toUInt();
    return value == 0 ? otherwise : value == 1;
}

} // namespace

DesktopSettings::DesktopSettings(const QDBusConnection &bus, const QString &service, DesktopLook look, QObject *parent)
    : QObject(parent)
    , m_portal(new PortalSettings(service, bus, this))
    , m_look(look)
{
    qDBusRegisterMetaType<Groups>();
    if (!bus.isConnected())
        return;
    connect(m_portal, &PortalSettings::SettingChanged, this, &DesktopSettings::takeOne);
    ask();
}

void DesktopSettings::ask()
{
    auto *answer = new QDBusPendingCallWatcher(m_portal->readAll({appearance, gnomeAccess}), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<Groups> groups = *answer;
        if (groups.isValid())
            take(groups.value());
        answer->deleteLater();
    });
}

void DesktopSettings::take(const Groups &groups)
{
    const QVariantMap look = groups.value(appearance);
    DesktopLook wanted = m_look;
    wanted.dark = prefersDark(look.value(QStringLiteral("color-scheme")), m_look.dark);
    wanted.highContrast = look.value(QStringLiteral("contrast")).toUInt() == 1
                          || groups.value(gnomeAccess).value(QStringLiteral("high-contrast")).toBool();
    set(wanted);
}

void DesktopSettings::takeOne(const QString &group, const QString &key, const QDBusVariant &value)
{
    DesktopLook wanted = m_look;
    if (group == appearance && key == u"color-scheme")
        wanted.dark = prefersDark(value.variant(), m_look.dark);
    else if (group == appearance && key == u"contrast")
        wanted.highContrast = value.variant().toUInt() == 1;
    else if (group == gnomeAccess && key == u"high-contrast")
        wanted.highContrast = value.variant().toBool();
    set(wanted);
}

void DesktopSettings::set(DesktopLook look)
{
    if (look == m_look)
        return;
    m_look = look;
    Q_EMIT lookChanged(look);
}

} // namespace d1
