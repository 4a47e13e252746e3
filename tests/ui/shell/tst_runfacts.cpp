// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakecredentials.h"
#include "support/hostedd1.h"
#include "ui/plan/planview.h"
#include "ui/query/querytab.h"
#include "ui/results/resultgrid.h"
#include "ui/results/resultspane.h"
#include "ui/widgets/statusline.h"
#include "windowfixture.h"

#include <QAction>
#include <QRegularExpression>

using namespace d1;
using namespace d1::test;

/// What the status line says after each run on a database at Cloudflare, by keyboard.
class tst_RunFacts : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }

    void init()
    {
        makeAll();
        m_hosted = std::make_unique<HostedD1>();
        m_failures = 0;
        m_server.answerAlwaysWith([this](const FaultRequest &request) {
            if (m_failures > 0 && request.body.contains("41 + 1"))
                return --m_failures, FaultAnswer::html("<h1>busy</h1>", 503);
            return m_hosted->answer(request);
        });
        m_credentials->credential = Credential(HostedD1::Token, HostedD1::AccountId, false);
        m_window->openTarget(QStringLiteral("d1:shop"));
        QTRY_COMPARE(m_window->database().state(), ActiveDatabase::State::Ready);
        run(QStringLiteral("CREATE TABLE runs(n INTEGER)"));
    }

    void cleanup() { dropAll(); }

    void everythingThatTheDatabaseTellsIsSaid()
    {
        insert();
        run(QStringLiteral("SELECT n FROM runs"));
        const QStringList parts = told();
        QVERIFY2(parts.contains(QStringLiteral("2,000 rows")), qPrintable(parts.join(u'|')));
        QVERIFY(has(QStringLiteral("^server [0-9.]+ ms$")));
        QVERIFY(has(QStringLiteral("^round trip [0-9.]+ ms$")));
        QVERIFY(parts.contains(QStringLiteral("read 2,000")));
        QVERIFY(parts.contains(QStringLiteral("written 0")));
        QVERIFY(parts.contains(QStringLiteral("WEUR")));
        QVERIFY(parts.contains(QStringLiteral("$0.0000020"))); // two thousand rows at $0.001 a million
        QCOMPARE(tab().summary().attempts, std::optional(1));
    }

    void theTabsSessionIsSummedUp()
    {
        insert();
        QVERIFY(told().contains(QStringLiteral("written 2,000")));
        QVERIFY(told().contains(QStringLiteral("$0.0020")));
        QVERIFY(told().contains(QStringLiteral("session $0.0020")));
        insert();
        QVERIFY(told().contains(QStringLiteral("$0.0020")));
        QVERIFY2(told().contains(QStringLiteral("session $0.0040")), qPrintable(told().join(u'|')));
        press(Qt::Key_T, Qt::ControlModifier); // another tab has its own sum
        QVERIFY(!has(QStringLiteral("^session .*")));
        run(QStringLiteral("SELECT 1"));
        QVERIFY(has(QStringLiteral("^session \\$0\\.0000000010$")));
    }

    void factsStayWithTheRowsWhileAPlanIsLookedAt()
    {
        insert();
        run(QStringLiteral("SELECT n FROM runs"));
        press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        const auto *cancel = m_window->findChild<QAction *>(QStringLiteral("query.cancel"));
        QVERIFY(cancel->isEnabled());
        QTRY_VERIFY(tab().plan().plan());
        QTRY_VERIFY(!cancel->isEnabled());
        QVERIFY2(told().contains(QStringLiteral("read 2,000")), qPrintable(told().join(u'|')));
        press(Qt::Key_Backspace, Qt::ControlModifier | Qt::ShiftModifier); // clears the results, not what they cost
        QVERIFY(!told().contains(QStringLiteral("read 2,000")));
        QVERIFY2(has(QStringLiteral("^session .*")), qPrintable(told().join(u'|')));
    }

    void attemptsAreCounted()
    {
        m_failures = 1;
        run(QStringLiteral("SELECT 41 + 1"));
        QVERIFY2(told().contains(QStringLiteral("2 attempts")), qPrintable(told().join(u'|')));
        QCOMPARE(tab().results().currentGrid()->result()->cell(0, 0).integer(), std::int64_t{42});
    }

private:
    void run(const QString &sql)
    {
        tab().setFocus();
        type(sql);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!tab().isBusy(), 20'000);
        QVERIFY2(tab().results().errorSentence().isEmpty(), qPrintable(tab().results().errorSentence()));
    }

    void insert()
    {
        run(QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
                           "INSERT INTO runs SELECT i FROM n"));
    }

    [[nodiscard]] QStringList told() const { return part<StatusLine>()->parts(); }
    [[nodiscard]] bool has(const QString &pattern) const { return told().indexOf(QRegularExpression(pattern)) >= 0; }

    std::unique_ptr<HostedD1> m_hosted;
    int m_failures = 0; ///< answers to come before "41 + 1" is heard
};

QTEST_MAIN(tst_RunFacts)
#include "tst_runfacts.moc"
