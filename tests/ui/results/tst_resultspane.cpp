// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/outcomes.h"
#include "support/spokenwidgets.h"
#include "ui/results/resultgrid.h"
#include "ui/results/resultspane.h"
#include "ui/results/runningstrip.h"
#include "ui/results/summaryview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstrip.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace d1;
using namespace d1::test;

class tst_ResultsPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_plan = new QWidget;
        m_plan->setFocusPolicy(Qt::StrongFocus);
        m_plan->setAccessibleName(QStringLiteral("Plan"));
        m_pane = std::make_unique<ResultsPane>(m_theme, m_icons, m_plan);
        m_pane->resize(800, 400);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    }

    void beforeAnythingItSaysWhatWillBeHere()
    {
        m_pane->showEmpty(IconName::Query, QStringLiteral("Rows will be here."));
        QCOMPARE(said(), QStringLiteral("Rows will be here."));
        QCOMPARE(m_pane->tabs(), QStringList());
        QVERIFY(m_pane->currentGrid() == nullptr);
    }

    void buttonOfTheEmptyPaneAsks()
    {
        QSignalSpy asked(m_pane.get(), &ResultsPane::emptyActionTriggered);
        m_pane->showEmpty(IconName::Database, QStringLiteral("Open one."), QStringLiteral("Open"));
        QTest::keyClick(m_pane->findChild<EmptyState *>()->findChild<QPushButton *>(), Qt::Key_Space);
        QCOMPARE(asked.count(), 1);
    }

    void rowsAreShownWithTheirCount()
    {
        run({selected(3)});
        QCOMPARE(m_pane->tabs(), QStringList{QStringLiteral("Results 1")});
        QCOMPARE(m_pane->currentGrid()->result()->rowCount(), std::size_t{3});
        QVERIFY(visibleTexts(*m_pane).contains(QStringLiteral("3 rows · 1 column")));
    }

    void statementWithoutRowsSaysWhatItChanged()
    {
        run({wrote(1)});
        QVERIFY(visibleTexts(*m_pane).contains(QStringLiteral("Done. 1 row changed.")));
        run({wrote(2'000)});
        QVERIFY(visibleTexts(*m_pane).contains(QStringLiteral("Done. 2,000 rows changed.")));
    }

    void scriptHasATabForEveryResultAndASummary()
    {
        run({selected(1), wrote(1), selected(2)});
        const QStringList expected{QStringLiteral("Results 1"), QStringLiteral("Results 3"), QStringLiteral("Summary")};
        QCOMPARE(m_pane->tabs(), expected);
        QCOMPARE(m_pane->currentGrid()->result()->rowCount(), std::size_t{1}); // the first stays in front
        m_pane->setCurrentTab(QStringLiteral("Summary"));
        QVERIFY(m_pane->findChild<SummaryView *>()->isVisible());
        QVERIFY(visibleTexts(*m_pane).contains(QStringLiteral("3 of 3 statements ran")));
    }

    void failureIsSaidInPlaceAndTheSummaryShowsWhere()
    {
        m_pane->beginRun(3);
        m_pane->addOutcome(selected(1));
        m_pane->addOutcome(failed(ErrorKind::Syntax));
        m_pane->endRun(QueryRun::State::Failed);
        QVERIFY(m_pane->errorSentence().contains(QStringLiteral("no such column: wrong")));
        QVERIFY(m_pane->findChild<SummaryView *>()->isVisible());
        QVERIFY(visibleTexts(*m_pane).contains(QStringLiteral("2 of 3 statements ran")));
    }

    void failedStatementLeavesNoOldRows()
    {
        run({selected(3)});
        m_pane->beginRun(1);
        m_pane->addOutcome(failed(ErrorKind::Syntax));
        m_pane->endRun(QueryRun::State::Failed);
        QCOMPARE(m_pane->tabs(), QStringList());
        QCOMPARE(said(), QStringLiteral("No rows: the statement failed."));
    }

    void errorIsShownAsItIsWritten()
    {
        m_pane->beginRun(1);
        m_pane->addOutcome(failed(ErrorKind::Syntax, "no such column: <b>bold</b>"));
        m_pane->endRun(QueryRun::State::Failed);
        const auto labels = m_pane->findChild<ErrorStrip *>()->findChildren<QLabel *>();
        const auto sentence = std::ranges::find_if(labels, [](const QLabel *l) { return l->text().contains(u'<'); });
        QVERIFY(sentence != labels.end());
        QCOMPARE((*sentence)->textFormat(), Qt::PlainText);
    }

    void cancelledRunIsNoError()
    {
        m_pane->beginRun(1);
        m_pane->addOutcome(failed(ErrorKind::Cancelled, "stopped"));
        m_pane->endRun(QueryRun::State::Cancelled);
        QCOMPARE(m_pane->errorSentence(), QString());
        QVERIFY(said().startsWith(QStringLiteral("Cancelled after ")));
    }

    void oldRowsStayUntilTheNewOnesCome()
    {
        run({selected(3)});
        m_pane->beginRun(1);
        QVERIFY(m_pane->currentGrid()); // a quick run does not flicker
        m_pane->addOutcome(selected(5));
        QCOMPARE(m_pane->currentGrid()->result()->rowCount(), std::size_t{5});
        m_pane->endRun(QueryRun::State::Succeeded);
        QCOMPARE(m_pane->tabs(), QStringList{QStringLiteral("Results 1")});
    }

    void oldRowsGoWhenTheNewOnesTakeLong()
    {
        run({selected(3)});
        m_pane->beginRun(1);
        QTRY_VERIFY(strip()->isVisible());
        QVERIFY(m_pane->currentGrid() == nullptr);
        m_pane->endRun(QueryRun::State::Cancelled);
        QVERIFY(!strip()->isVisible());
    }

    void longRunIsCancelledFromThePane()
    {
        QSignalSpy cancels(m_pane.get(), &ResultsPane::cancelRequested);
        m_pane->beginRun(2);
        QTRY_VERIFY(strip()->isVisible());
        QTest::keyClick(strip()->findChild<QToolButton *>(), Qt::Key_Space);
        QCOMPARE(cancels.count(), 1);
        m_pane->endRun(QueryRun::State::Cancelled);
    }

    void emptyingStopsTheRunningStrip()
    {
        m_pane->beginRun(1);
        QTRY_VERIFY(strip()->isVisible());
        m_pane->showEmpty(IconName::Query, QStringLiteral("Nothing."));
        QVERIFY(!strip()->isVisible());
    }

    void planHasItsTabInFront()
    {
        run({selected(1)});
        m_pane->beginExplain();
        m_pane->endExplain(true);
        QVERIFY(m_plan->isVisible());
        const QStringList expected{QStringLiteral("Results 1"), QStringLiteral("Plan")};
        QCOMPARE(m_pane->tabs(), expected);
        m_pane->beginExplain();
        m_pane->endExplain(true);
        QCOMPARE(m_pane->tabs(), expected);
        run({selected(1), selected(1)});
        QVERIFY(m_pane->tabs().contains(QStringLiteral("Plan"))); // it stays over runs
        QVERIFY(m_pane->currentGrid());                           // rows that were asked for come in front
    }

    void planThatFailedHasNoTab()
    {
        m_pane->beginExplain();
        m_pane->endExplain(false);
        m_pane->showError(Error(ErrorKind::Syntax, "no such table: t"));
        QCOMPARE(m_pane->tabs(), QStringList());
        QVERIFY(m_pane->errorSentence().contains(QStringLiteral("no such table: t")));
    }

    void manyResultsOpenFromTheSummary()
    {
        constexpr std::size_t most = ResultsPane::MaxAutomaticTabs;
        std::vector<StatementOutcome> outcomes(most + 1, selected(2));
        outcomes.push_back(selected(7));
        run(std::move(outcomes));
        QCOMPARE(m_pane->tabs().size(), static_cast<qsizetype>(most + 1)); // and the summary
        m_pane->setCurrentTab(QStringLiteral("Summary"));
        auto *summary = m_pane->findChild<SummaryView *>();
        QSignalSpy chosen(m_pane.get(), &ResultsPane::statementChosen);
        summary->setCurrentIndex(summary->model()->index(static_cast<int>(most) + 1, 0));
        QTest::keyClick(summary, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QVERIFY(m_pane->currentGrid());
        QCOMPARE(m_pane->currentGrid()->result()->rowCount(), std::size_t{7});
        QVERIFY(m_pane->tabs().contains(QStringLiteral("Results 42")));
    }

    void noticeOfADatabaseIsTold()
    {
        StatementOutcome outcome = selected(1);
        outcome.reply->notices.push_back("Answered by the fallback.");
        run({outcome});
        QCOMPARE(m_pane->errorSentence(), QStringLiteral("Answered by the fallback."));
        QVERIFY(m_pane->currentGrid());
    }

    void copyButtonCopiesWhatIsInFront()
    {
        run({selected(3)});
        auto *copy = button("Copy the selected cells");
        QVERIFY(copy && copy->isVisible());
        QTest::keyClick(copy, Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("1"));
        run({wrote(1)});
        QVERIFY(!copy->isVisible()); // nothing to copy
    }

    void keyboardGoesToWhatIsInFront()
    {
        run({selected(3)});
        m_pane->focusContent();
        QVERIFY(m_pane->currentGrid()->hasFocus());
        m_pane->beginExplain();
        m_pane->endExplain(true);
        m_pane->focusContent();
        QVERIFY(m_plan->hasFocus());
    }

    void everythingHasAName()
    {
        QCOMPARE(unnamedWidgets(*m_pane).join(u'\n'), QString());
        run({selected(3), failed(ErrorKind::Syntax)});
        QCOMPARE(unnamedWidgets(*m_pane).join(u'\n'), QString());
        m_pane->setCurrentTab(QStringLiteral("Results 1"));
        QCOMPARE(unnamedWidgets(*m_pane).join(u'\n'), QString());
    }

    void statementOfATabIsItsToolTipAsWritten()
    {
        run({selected(1, "SELECT '<b>x</b>'")});
        const QString toolTip = m_pane->findChild<QTabBar *>()->tabToolTip(0);
        QVERIFY2(toolTip.contains(QStringLiteral("&lt;b&gt;x")), qPrintable(toolTip));
    }

private:
    void run(std::vector<StatementOutcome> outcomes)
    {
        m_pane->beginRun(outcomes.size());
        for (const StatementOutcome &outcome : outcomes)
            m_pane->addOutcome(outcome);
        m_pane->endRun(QueryRun::State::Succeeded);
    }

    [[nodiscard]] QString said() const
    {
        for (const EmptyState *state : m_pane->findChildren<EmptyState *>()) {
            if (state->isVisible())
                return state->sentence();
        }
        return {};
    }
    [[nodiscard]] RunningStrip *strip() const { return m_pane->findChild<RunningStrip *>(); }
    [[nodiscard]] QToolButton *button(const char *name) const
    {
        for (QToolButton *found : m_pane->findChildren<QToolButton *>()) {
            if (found->accessibleName() == QLatin1StringView(name))
                return found;
        }
        return nullptr;
    }

    Theme m_theme{ThemeMode::Light};
    IconSet m_icons{m_theme};
    QWidget *m_plan = nullptr; ///< the pane's
    std::unique_ptr<ResultsPane> m_pane;
};

QTEST_MAIN(tst_ResultsPane)
#include "tst_resultspane.moc"
