// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakedatabase.h"
#include "ui/databases/recenttargets.h"

#include <QSignalSpy>
#include <QTest>

using namespace d1;
using namespace Qt::StringLiterals;

class TestRecentTargets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestStandsFirstAndOnlyOnce();
    void theOldestFallsOut();
    void nothingChangesQuietly();
    void openedDatabasesAreAdded();

private:
    static RecentTarget entry(const QString &name) { return {u"file:"_s + name, name, Environment::Development}; }
};

void TestRecentTargets::newestStandsFirstAndOnlyOnce()
{
    RecentTargets recent({entry(u"a"_s), entry(u"b"_s)});
    recent.add(entry(u"b"_s));
    QCOMPARE(recent.entries(), QList({entry(u"b"_s), entry(u"a"_s)}));
}

void TestRecentTargets::theOldestFallsOut()
{
    RecentTargets recent;
    for (int i = 0; i <= RecentTargets::Capacity; ++i)
        recent.add(entry(QString::number(i)));
    QCOMPARE(recent.entries().size(), RecentTargets::Capacity);
    QCOMPARE(recent.entries().last(), entry(u"1"_s));
}

void TestRecentTargets::nothingChangesQuietly()
{
    RecentTargets recent({entry(u"a"_s)});
    QSignalSpy changed(&recent, &RecentTargets::changed);
    recent.add(entry(u"a"_s));
    recent.remove(u"file:nope"_s);
    QCOMPARE(changed.count(), 0);
    recent.remove(u"file:a"_s);
    QCOMPARE(changed.count(), 1);
    QVERIFY(recent.entries().isEmpty());
}

void TestRecentTargets::openedDatabasesAreAdded()
{
    test::FakeDatabase fake;
    fake.identity.target = "d1:shop";
    fake.identity.displayName = "shop";
    fake.identity.environment = Environment::Production;
    ActiveDatabase database(fake.sources());
    RecentTargets recent;
    recent.follow(database);
    database.open(CloudflareTarget{"", "shop"});
    QTRY_COMPARE(recent.entries().size(), 1);
    const RecentTarget shop{u"d1:shop"_s, u"shop"_s, Environment::Production};
    QCOMPARE(recent.entries().first(), shop);
}

QTEST_GUILESS_MAIN(TestRecentTargets)
#include "tst_recenttargets.moc"
