// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace d1;

class tst_Settings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
    }

    void firstStartHasDefaults()
    {
        const Settings settings;
        QCOMPARE(settings.themeMode(), ThemeMode::System);
        QVERIFY(settings.isExplorerVisible());
        QVERIFY(settings.windowGeometry().isEmpty());
        QVERIFY(settings.splitterState().isEmpty());
        QVERIFY(settings.columnLayouts().isEmpty());
        QVERIFY(settings.recentTargets().isEmpty());
        QVERIFY(settings.shortcuts().isEmpty());
    }

    void everythingComesBack()
    {
        const QList<RecentTarget> targets{
            {QStringLiteral("d1:shop"), QStringLiteral("shop"), Environment::Production},
            {QStringLiteral("file:/a b/é;=#.db"), QStringLiteral("é;=#.db"), Environment::Development},
            {QStringLiteral("d1:x"), QStringLiteral("x"), Environment::Staging}};
        const QHash<QString, QString> shortcuts{{QStringLiteral("query.run"), QStringLiteral("Ctrl+R")},
                                                {QStringLiteral("query.cancel"), QString()}};
        {
            Settings settings;
            settings.setThemeMode(ThemeMode::Dark);
            settings.setExplorerVisible(false);
            settings.setWindowGeometry(QByteArray("\0\x01geometry", 10));
            settings.setSplitterState(QByteArray("\xff\0split", 7));
            settings.setColumnLayouts(QByteArray("\0columns", 8));
            settings.setRecentTargets(targets);
            settings.setShortcuts(shortcuts);
        }
        const Settings settings;
        QCOMPARE(settings.themeMode(), ThemeMode::Dark);
        QVERIFY(!settings.isExplorerVisible());
        QCOMPARE(settings.windowGeometry(), QByteArray("\0\x01geometry", 10));
        QCOMPARE(settings.splitterState(), QByteArray("\xff\0split", 7));
        QCOMPARE(settings.columnLayouts(), QByteArray("\0columns", 8));
        QCOMPARE(settings.recentTargets(), targets);
        QCOMPARE(settings.shortcuts(), shortcuts);
    }

    void themeIsNamedByItsWord_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<std::optional<ThemeMode>>("mode");
        QTest::newRow("system") << QStringLiteral("system") << std::optional(ThemeMode::System);
        QTest::newRow("light") << QStringLiteral("light") << std::optional(ThemeMode::Light);
        QTest::newRow("dark") << QStringLiteral("dark") << std::optional(ThemeMode::Dark);
        QTest::newRow("high contrast, light")
            << QStringLiteral("high-contrast-light") << std::optional(ThemeMode::HighContrastLight);
        QTest::newRow("high contrast, dark")
            << QStringLiteral("high-contrast-dark") << std::optional(ThemeMode::HighContrastDark);
        QTest::newRow("empty") << QString() << std::optional<ThemeMode>();
        QTest::newRow("other case") << QStringLiteral("Dark") << std::optional<ThemeMode>();
        QTest::newRow("longer") << QStringLiteral("darker") << std::optional<ThemeMode>();
    }

    void themeIsNamedByItsWord()
    {
        QFETCH(QString, word);
        QFETCH(std::optional<ThemeMode>, mode);
        QCOMPARE(Settings::themeModeOf(word), mode);
    }

    void rowLimitIsKept()
    {
        QCOMPARE(Settings().rowLimit(), std::optional<std::size_t>(10'000));
        Settings().setRowLimit(1'000);
        QCOMPARE(Settings().rowLimit(), std::optional<std::size_t>(1'000));
        Settings().setRowLimit(std::nullopt);
        QCOMPARE(Settings().rowLimit(), std::optional<std::size_t>());
    }

    void whatAFileHoldsThatNobodyKnowsIsADefault()
    {
        {
            QSettings file(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("d1-console"),
                           QStringLiteral("d1-console"));
            file.setValue(QStringLiteral("theme"), QStringLiteral("pink"));
            file.setValue(QStringLiteral("recent/size"), 1);
            file.setValue(QStringLiteral("recent/1/target"), QStringLiteral("demo:"));
            file.setValue(QStringLiteral("recent/1/environment"), QStringLiteral("moon"));
        }
        const Settings settings;
        QCOMPARE(settings.themeMode(), ThemeMode::System);
        QCOMPARE(settings.recentTargets().size(), 1);
        QCOMPARE(settings.recentTargets().front().environment, Environment::Development);
    }

    void removedDatabaseLeavesNoTraceInTheFile()
    {
        const RecentTarget kept{QStringLiteral("demo:"), QStringLiteral("demo: shop"), Environment::Development};
        const RecentTarget removed{QStringLiteral("d1:secret-client"), QStringLiteral("secret-client"),
                                   Environment::Production};
        {
            Settings settings;
            settings.setRecentTargets({kept, removed});
        }
        QVERIFY(written().contains("secret-client"));
        {
            Settings settings;
            settings.setRecentTargets({kept});
        }
        QVERIFY(!written().contains("secret-client"));
        QCOMPARE(Settings().recentTargets(), QList<RecentTarget>{kept});
        {
            Settings settings;
            settings.setRecentTargets({});
        }
        QVERIFY(!written().contains("demo:"));
        QVERIFY(Settings().recentTargets().isEmpty());
    }

private:
    /// Everything the settings have on disk.
    [[nodiscard]] QByteArray written() const
    {
        QByteArray all;
        for (QDirIterator files(m_folder->path(), QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(tst_Settings)
#include "tst_settings.moc"
