// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/matching/nearestname.h"

#include <QTest>

using namespace d1;

class tst_NearestName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void smallMistakesAreUnderstood_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("meant");
        const auto row = [](const char *typed, const char *meant) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(meant);
        };
        row("qeury", "query");
        row("querry", "query");
        row("databse", "databases");
        row("data", "databases");
        row("database", "databases");
        row("plans", "plan");
        row("x", "");
        row("", "");
        row("explain", "");
        row("p", "");
        row("paln", "plan");
        row("an", "");
    }

    void smallMistakesAreUnderstood()
    {
        QFETCH(QString, typed);
        QFETCH(QString, meant);
        constexpr std::array<std::string_view, 4> names{"databases", "query", "plan", "schema"};
        const std::string name = typed.toStdString();
        QCOMPARE(QString::fromStdString(std::string(nearestName(name, names))), meant);
    }
};

QTEST_APPLESS_MAIN(tst_NearestName)
#include "tst_nearestname.moc"
