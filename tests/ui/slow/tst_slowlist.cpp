// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedtraffic.h"
#include "ui/slow/slowlist.h"
#include "ui/slow/slowlistproxy.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace d1;
using namespace d1::test;
using namespace Qt::StringLiterals;

/// The list by keyboard alone.
class tst_SlowList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_list = std::make_unique<SlowList>(m_theme, m_icons);
        m_list->resize(1000, 400);
        m_list->show();
        QVERIFY(QTest::qWaitForWindowActive(m_list.get()));
        m_list->setFocus();
        m_list->setGroups(ranked());
    }

    void theMostExpensiveIsChosenFirst()
    {
        QCOMPARE(chosen(), std::string("SELECT dear"));
        QTest::keyClick(m_list.get(), Qt::Key_Down);
        QCOMPARE(chosen(), std::string("SELECT middle"));
    }

    void everyOrderHasItsKey()
    {
        const QSignalSpy open(m_list.get(), &SlowList::openRequested);
        const QSignalSpy plan(m_list.get(), &SlowList::planRequested);
        const QSignalSpy advice(m_list.get(), &SlowList::adviceRequested);
        const QSignalSpy mute(m_list.get(), &SlowList::muteRequested);
        QTest::keyClick(m_list.get(), Qt::Key_Return);
        QCOMPARE(open.size(), 1);
        QCOMPARE(open.at(0).at(0).toString(), QStringLiteral("SELECT dear"));
        QTest::keyClick(m_list.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(plan.size(), 1);
        QTest::keyClick(m_list.get(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(advice.size(), 0); // nobody answers
        m_list->setAdviceOffered(true);
        QTest::keyClick(m_list.get(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(advice.size(), 1);
        QTest::keyClick(m_list.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("SELECT dear"));
        QTest::keyClick(m_list.get(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(mute.size(), 1);
        QCOMPARE(mute.at(0).at(1).toBool(), true);
    }

    void theMenuHoldsTheSameOrders()
    {
        QStringList texts;
        for (const QAction *action : m_list->findChild<QMenu *>()->actions())
            texts << action->text();
        for (const char *order :
             {"Open in the editor", "Show the plan", "Ask the index advisor", "Copy the SQL", "Mute"})
            QVERIFY2(texts.contains(QLatin1StringView(order)), order);
    }

    void altDownSortsByTheColumnAndTurnsRound()
    {
        goTo(QueryGroupModel::Runs);
        QTest::keyClick(m_list.get(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(fingerprints(), (QStringList{u"cheap"_s, u"middle"_s, u"dear"_s}));
        QCOMPARE(m_list->horizontalHeader()->sortIndicatorSection(), int{QueryGroupModel::Runs});
        QTest::keyClick(m_list.get(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(fingerprints(), (QStringList{u"dear"_s, u"middle"_s, u"cheap"_s}));
        QCOMPARE(chosen(), std::string("SELECT dear")); // whatever the order
    }

    void newFiguresKeepTheChosenQueryAndTheOrder()
    {
        goTo(QueryGroupModel::Runs);
        QTest::keyClick(m_list.get(), Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(m_list.get(), Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(chosen(), std::string("SELECT cheap"));
        std::vector<QueryGroup> later = ranked();
        later.push_back(groupOf("SELECT new", 5'000, 1));
        m_list->setGroups(later);
        QCOMPARE(chosen(), std::string("SELECT cheap"));
        QCOMPARE(fingerprints().front(), QStringLiteral("new"));
    }

    void aMutedQueryGoesAndTheNextIsChosen()
    {
        m_list->setMuted(0, true);
        QCOMPARE(fingerprints(), (QStringList{u"middle"_s, u"cheap"_s}));
        QCOMPARE(chosen(), std::string("SELECT middle"));
        m_list->proxy().setShowsMuted(true);
        QCOMPARE(fingerprints().size(), 3);
    }

    void withoutTextTheFingerprintIsGoneOnWith()
    {
        QueryGroup secret = groupOf("SELECT ? FROM t");
        secret.sql.clear();
        QCOMPARE(SlowList::sqlOf(secret), QStringLiteral("SELECT ? FROM t"));
    }

    void anEmptyListOffersNothing()
    {
        m_list->setGroups({});
        for (const char *name : {"slow.open", "slow.plan", "slow.copy", "slow.mute"})
            QVERIFY(!m_list->findChild<QAction *>(QLatin1StringView(name))->isEnabled());
    }

private:
    [[nodiscard]] static std::vector<QueryGroup> ranked()
    {
        std::vector<QueryGroup> groups{groupOf("SELECT cheap", 300, 1), groupOf("SELECT dear", 10, 500),
                                       groupOf("SELECT middle", 20, 100)};
        rankByCost(groups);
        return groups;
    }
    [[nodiscard]] std::string chosen() const { return m_list->current() ? m_list->current()->fingerprint : ""; }
    [[nodiscard]] QStringList fingerprints() const
    {
        QStringList all;
        for (int row = 0; row < m_list->proxy().rowCount(); ++row)
            all << QString::fromStdString(m_list->proxy().groupAt(m_list->proxy().index(row, 0))->fingerprint).mid(7);
        return all;
    }
    void goTo(int column) const
    {
        QTest::keyClick(m_list.get(), Qt::Key_Home);
        while (m_list->currentIndex().column() != column)
            QTest::keyClick(m_list.get(), Qt::Key_Right);
    }

    const Theme m_theme{ThemeMode::Light};
    const IconSet m_icons{m_theme};
    std::unique_ptr<SlowList> m_list;
};

QTEST_MAIN(tst_SlowList)
#include "tst_slowlist.moc"
