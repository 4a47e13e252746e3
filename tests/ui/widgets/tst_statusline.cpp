// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"
#include "ui/widgets/statusline.h"

#include <QTest>

using namespace d1;
using namespace Qt::StringLiterals;

class TestStatusLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void unknownPartsAreAbsentNotZero();
    void everyKnownPartIsShownWithItsUnit();
    void oneAttemptIsNotWorthAWord();
    void aRunUnderWaySaysSo();
    void withoutADatabaseItSaysSo();
    void aLongNameGivesWayToTheNumbers();

private:
    const Theme m_theme{ThemeMode::Light};
    SessionIdentity m_shop;
};

void TestStatusLine::init()
{
    m_shop.target = "demo:";
    m_shop.displayName = "demo: shop";
    m_shop.environment = Environment::Development;
}

void TestStatusLine::unknownPartsAreAbsentNotZero()
{
    StatusLine line(m_theme);
    line.setIdentity(m_shop);
    RunSummary run;
    run.rows = 200;
    line.setSummary(run);
    QCOMPARE(line.parts(), QStringList({u"DEV"_s, u"demo: shop"_s, u"200 rows"_s}));
}

void TestStatusLine::everyKnownPartIsShownWithItsUnit()
{
    StatusLine line(m_theme);
    m_shop.environment = Environment::Production;
    line.setIdentity(m_shop);
    RunSummary run;
    run.rows = 200;
    run.serverTime = Milliseconds(3.1);
    run.roundTrip = Milliseconds(3.4);
    run.attempts = 2;
    run.onFallback = true;
    run.rowsRead = 12'408;
    run.rowsWritten = 0;
    run.region = u"WEUR"_s;
    line.setSummary(run);
    const QStringList expected{
        u"PRODUCTION"_s, u"demo: shop"_s,  u"200 rows"_s,  u"server 3.1 ms"_s, u"round trip 3.4 ms"_s,
        u"2 attempts"_s, u"read 12,408"_s, u"written 0"_s, u"WEUR"_s,          u"from the fallback"_s};
    QCOMPARE(line.parts(), expected);
}

void TestStatusLine::oneAttemptIsNotWorthAWord()
{
    StatusLine line(m_theme);
    RunSummary run;
    run.attempts = 1;
    line.setSummary(run);
    QCOMPARE(line.parts().size(), 1);
}

void TestStatusLine::aRunUnderWaySaysSo()
{
    StatusLine line(m_theme);
    RunSummary run;
    run.running = true;
    line.setSummary(run);
    QCOMPARE(line.parts().last(), u"Running …"_s);
    line.setSummary({});
    QCOMPARE(line.parts().size(), 1);
}

void TestStatusLine::withoutADatabaseItSaysSo()
{
    StatusLine line(m_theme);
    QCOMPARE(line.parts(), QStringList{u"No database is open"_s});
}

void TestStatusLine::aLongNameGivesWayToTheNumbers()
{
    StatusLine line(m_theme);
    m_shop.displayName = std::string(400, 'w');
    line.setIdentity(m_shop);
    RunSummary run;
    run.rows = 200;
    line.setSummary(run);
    QVERIFY(line.minimumSizeHint().width() < 500);
}

QTEST_MAIN(TestStatusLine)
#include "tst_statusline.moc"
