// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/environmentrule.h"

#include <QTest>

using namespace d1;

class tst_EnvironmentRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsDecideAndDoubtIsProduction_data()
    {
        QTest::addColumn<QString>("database");
        QTest::addColumn<QString>("project");
        QTest::addColumn<Environment>("expected");
        const auto row = [](const char *database, const char *project, Environment expected) {
            QTest::addRow("%s @%s", database, project)
                << QString::fromUtf8(database) << QString::fromUtf8(project) << expected;
        };
        row("shop", "", Environment::Production);
        row("", "", Environment::Production);
        row("shop-dev", "", Environment::Development);
        row("DEV_shop", "", Environment::Development);
        row("shop.test.2", "", Environment::Development);
        row("shop-preview", "", Environment::Development);
        row("shop-staging", "", Environment::Staging);
        row("shop stage", "", Environment::Staging);
        row("latest", "", Environment::Production);
        row("devices", "", Environment::Production);
        row("shopdev", "", Environment::Production);
        row("prod-dev-mirror", "", Environment::Production);
        row("shop", "staging", Environment::Staging);
        row("shop", "dev", Environment::Development);
        row("shop-test", "production", Environment::Production);
        row("shop-test", "eu", Environment::Development);
        row("shop", "eu", Environment::Production);
    }

    void wordsDecideAndDoubtIsProduction()
    {
        QFETCH(QString, database);
        QFETCH(QString, project);
        QFETCH(Environment, expected);
        QCOMPARE(environmentOf(database.toStdString(), project.toStdString()), expected);
    }
};

QTEST_APPLESS_MAIN(tst_EnvironmentRule)
#include "tst_environmentrule.moc"
