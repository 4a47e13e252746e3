// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"
#include "ui/widgets/environmentbadge.h"

#include <QTest>

using namespace d1;
using namespace Qt::StringLiterals;

class TestEnvironmentBadge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEnvironmentHasAWordAndAColour_data();
    void everyEnvironmentHasAWordAndAColour();
    void theWordFits();
};

void TestEnvironmentBadge::everyEnvironmentHasAWordAndAColour_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("word");
    QTest::addColumn<ColorRole>("role");
    QTest::newRow("development") << Environment::Development << u"DEV"_s << ColorRole::Development;
    QTest::newRow("staging") << Environment::Staging << u"STAGING"_s << ColorRole::Staging;
    QTest::newRow("production") << Environment::Production << u"PRODUCTION"_s << ColorRole::Production;
}

void TestEnvironmentBadge::everyEnvironmentHasAWordAndAColour()
{
    QFETCH(Environment, environment);
    const Theme theme(ThemeMode::Light);
    EnvironmentBadge badge(theme);
    badge.setEnvironment(environment);
    QTEST(badge.text(), "word");
    QTEST(EnvironmentBadge::roleOf(environment), "role");
    QVERIFY(badge.accessibleName().contains(badge.text()));
}

void TestEnvironmentBadge::theWordFits()
{
    const Theme theme(ThemeMode::Light);
    EnvironmentBadge badge(theme);
    const int narrow = badge.sizeHint().width();
    badge.setEnvironment(Environment::Production);
    QVERIFY(badge.sizeHint().width() > narrow);
}

QTEST_MAIN(TestEnvironmentBadge)
#include "tst_environmentbadge.moc"
