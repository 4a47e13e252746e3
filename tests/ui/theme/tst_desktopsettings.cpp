// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/desktopsettings.h"

#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusServer>
#include <QDBusVariant>
#include <QSignalSpy>
#include <QTest>

using namespace d1;

using Groups = QMap<QString, QVariantMap>;
Q_DECLARE_METATYPE(Groups)

namespace {

const QString portalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString gnomeAccess = QStringLiteral("org.gnome.desktop.a11y.interface");

} // namespace

/// A desktop portal on a connection of its own, without a bus.
class FakePortal final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    FakePortal()
    {
        m_server.setAnonymousAuthenticationAllowed(true);
        connect(&m_server, &QDBusServer::newConnection, this, [this](const QDBusConnection &connection) {
            m_connection = connection;
            m_connection.registerObject(portalPath, this, QDBusConnection::ExportAllSlots);
        });
    }

    [[nodiscard]] QString address() const { return m_server.address(); }
    void set(const QString &group, const QString &key, const QVariant &value) { m_groups[group].insert(key, value); }
    void change(const QString &group, const QString &key, const QVariant &value)
    {
        QDBusMessage signal = QDBusMessage::createSignal(portalPath, QStringLiteral("org.freedesktop.portal.Settings"),
                                                         QStringLiteral("SettingChanged"));
        signal << group << key << QVariant::fromValue(QDBusVariant(value));
        m_connection.send(signal);
    }

public Q_SLOTS:
    Groups ReadAll(const QStringList &) { return m_groups; }

private:
    QDBusServer m_server;
    QDBusConnection m_connection{QString()};
    Groups m_groups;
};

class TestDesktopSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qDBusRegisterMetaType<Groups>(); }
    void init();
    void cleanup();
    void whatThePortalSaysIsTold_data();
    void whatThePortalSaysIsTold();
    void changesAreFollowed();
    void withoutABusNothingHappens();

private:
    std::unique_ptr<FakePortal> m_portal;
    int m_number = 0;

    [[nodiscard]] QString name() const { return QStringLiteral("desktop%1").arg(m_number); }
};

void TestDesktopSettings::init()
{
    ++m_number;
    m_portal = std::make_unique<FakePortal>();
}

void TestDesktopSettings::cleanup()
{
    QDBusConnection::disconnectFromPeer(name());
    m_portal.reset();
}

void TestDesktopSettings::whatThePortalSaysIsTold_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<DesktopLook>("look");
    const QString scheme = QStringLiteral("color-scheme");
    QTest::newRow("dark") << appearance << scheme << QVariant(1U) << DesktopLook{.dark = true};
    QTest::newRow("light") << appearance << scheme << QVariant(2U) << DesktopLook();
    QTest::newRow("contrast") << appearance << QStringLiteral("contrast") << QVariant(1U)
                              << DesktopLook{.highContrast = true};
    QTest::newRow("contrast of GNOME") << gnomeAccess << QStringLiteral("high-contrast") << QVariant(true)
                                       << DesktopLook{.highContrast = true};
}

void TestDesktopSettings::whatThePortalSaysIsTold()
{
    QFETCH(QString, group);
    QFETCH(QString, key);
    QFETCH(QVariant, value);
    QFETCH(DesktopLook, look);
    m_portal->set(group, key, value);
    const DesktopLook other{.dark = !look.dark, .highContrast = false};
    const DesktopSettings settings(QDBusConnection::connectToPeer(m_portal->address(), name()), QString(),
                                   key == QStringLiteral("color-scheme") ? other : DesktopLook());
    QSignalSpy changed(&settings, &DesktopSettings::lookChanged);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().value<DesktopLook>(), look);
}

void TestDesktopSettings::changesAreFollowed()
{
    m_portal->set(appearance, QStringLiteral("color-scheme"), 1U);
    const DesktopSettings settings(QDBusConnection::connectToPeer(m_portal->address(), name()), QString(), {});
    QSignalSpy changed(&settings, &DesktopSettings::lookChanged);
    QTRY_COMPARE(changed.count(), 1);
    m_portal->change(appearance, QStringLiteral("contrast"), 1U);
    QTRY_COMPARE(changed.count(), 2);
    QCOMPARE(changed.last().first().value<DesktopLook>(), (DesktopLook{.dark = true, .highContrast = true}));
    m_portal->change(appearance, QStringLiteral("accent-color"), 7);
    m_portal->change(appearance, QStringLiteral("color-scheme"), 2U);
    QTRY_COMPARE(changed.count(), 3);
    QCOMPARE(changed.last().first().value<DesktopLook>(), DesktopLook{.highContrast = true});
}

void TestDesktopSettings::withoutABusNothingHappens()
{
    const DesktopSettings settings(QDBusConnection(QStringLiteral("none")), DesktopSettings::sessionPortal(), {});
    QSignalSpy changed(&settings, &DesktopSettings::lookChanged);
    QVERIFY(!changed.wait(1));
}

QTEST_GUILESS_MAIN(TestDesktopSettings)
#include "tst_desktopsettings.moc"
