// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakecredentials.h"
#include "support/hostedd1.h"
#include "support/otherprogram.h"
#include "support/spokenwidgets.h"
#include "ui/databases/explorertree.h"
#include "ui/editor/sqleditor.h"
#include "ui/manual/manualwindow.h"
#include "ui/plan/planview.h"
#include "ui/query/querypage.h"
#include "ui/query/querytab.h"
#include "ui/results/resultgrid.h"
#include "ui/results/resultspane.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/settings.h"
#include "ui/shell/welcomepage.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/statusline.h"
#include "windowfixture.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QCommandLinkButton>
#include <QFileDialog>
#include <QMenu>
#include <QSignalSpy>
#include <QTimer>
#include <QToolButton>

using namespace d1;
using namespace d1::test;

namespace {

const QString endlessQuery = QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                                            "SELECT count(*) FROM n");

} // namespace

/// The whole window as a person has it, by keyboard, on real databases.
class tst_MainWindow : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { makeAll(); }
    void cleanup() { dropAll(); }

    void withoutADatabaseItOffersTheWaysIn()
    {
        QVERIFY(part<WelcomePage>()->isVisible());
        QVERIFY(!m_window->queryPage().isVisible());
        QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Demo")); // Enter is the shortest way
        QCOMPARE(m_window->windowTitle(), QStringLiteral("D1 Console"));
        QVERIFY(headerTexts().contains(QStringLiteral("Open a database")));
        QCOMPARE(part<StatusLine>()->parts(), QStringList{QStringLiteral("No database is open")});
    }

    void demoOpensFromTheKeyboardAndTypingGoesToTheEditor()
    {
        QList<QWidget *> order = tabOrderFrom(part<HeaderBar>()->findChild<QToolButton *>());
        const auto demo = std::ranges::find_if(order, [](const QWidget *widget) {
            return qobject_cast<const QCommandLinkButton *>(widget) && widget->accessibleName() == u"Demo";
        });
        QVERIFY(demo != order.end());
        (*demo)->setFocus(Qt::TabFocusReason);
        QTest::keyClick(*demo, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->database().state(), ActiveDatabase::State::Ready, 30'000);
        QVERIFY(m_window->queryPage().isVisible());
        QVERIFY(!part<WelcomePage>()->isVisible());
        QCOMPARE(m_window->windowTitle(), QStringLiteral("demo: shop – D1 Console"));
        QVERIFY(headerTexts().contains(QStringLiteral("demo: shop")));

        QVERIFY(QApplication::focusWidget());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("SELECT count(*) FROM customers"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!tab().isBusy());
        QVERIFY(tab().results().currentGrid());
        QCOMPARE(tab().results().currentGrid()->result()->cell(0, 0).integer(), std::int64_t{5'000});
        QVERIFY(part<StatusLine>()->parts().contains(QStringLiteral("1 row")));
    }

    void longQueryIsCancelledFromTheKeyboard()
    {
        open("shop.sqlite");
        type(endlessQuery);
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(tab().isBusy());
        QVERIFY(part<StatusLine>()->parts().contains(QStringLiteral("Running …")));
        press(Qt::Key_Period, Qt::ControlModifier);
        QTRY_VERIFY(!tab().isBusy());
        QVERIFY(!part<StatusLine>()->parts().contains(QStringLiteral("Running …")));
        QCOMPARE(tab().results().errorSentence(), QString());
    }

    void explainShowsThePlan()
    {
        open("shop.sqlite");
        type(QStringLiteral("SELECT * FROM goods WHERE name = 'tea'"));
        press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(!tab().isBusy());
        QVERIFY(tab().plan().isVisible());
        QVERIFY(tab().plan().text().contains(QStringLiteral("SCAN goods")));
    }

    void secondDatabaseTakesThePlaceOfTheFirst()
    {
        OtherProgram other(at("other.sqlite"));
        QVERIFY(other.run("CREATE TABLE people(id INTEGER)"));
        open("shop.sqlite");
        type(QStringLiteral("SELECT count(*) FROM people"));
        m_window->openTarget(target("other.sqlite"));
        QVERIFY(m_window->database().session() == nullptr); // nothing runs on the first by mistake
        QTRY_COMPARE(m_window->database().state(), ActiveDatabase::State::Ready);
        QCOMPARE(m_window->windowTitle(), QStringLiteral("other.sqlite – D1 Console"));
        QCOMPARE(tab().editor().script(), std::string("SELECT count(*) FROM people"));
        QVERIFY(tab().editor().hasFocus());
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!tab().isBusy());
        QCOMPARE(tab().results().currentGrid()->result()->cell(0, 0).integer(), std::int64_t{0});
        const QList<RecentTarget> recent = m_settings->recentTargets();
        QCOMPARE(recent.size(), 2);
        QCOMPARE(recent[0].name, QStringLiteral("other.sqlite"));
        QCOMPARE(recent[1].name, QStringLiteral("shop.sqlite"));
    }

    void whileAnotherDatabaseOpensTheKeyboardStaysInTheEditor()
    {
        open("shop.sqlite");
        m_window->openTarget(target("shop.sqlite"));
        QCOMPARE(m_window->database().state(), ActiveDatabase::State::Opening);
        QVERIFY(!part<WelcomePage>()->isVisible()); // its buttons would take Enter and Space
        QVERIFY(tab().editor().hasFocus());
        QTRY_COMPARE(m_window->database().state(), ActiveDatabase::State::Ready);
    }

    void databaseOpenedInTheExplorerLeavesTheKeyboardThere()
    {
        open("shop.sqlite");
        m_window->database().close();
        auto *tree = part<ExplorerTree>();
        tree->setFocus(Qt::TabFocusReason);
        tree->setCurrentIndex(tree->model()->index(0, 0));
        QTest::keyClick(tree, Qt::Key_Return);
        QTRY_COMPARE(m_window->database().state(), ActiveDatabase::State::Ready);
        QVERIFY(tree->hasFocus());
        press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(tab().editor().hasFocus());
    }

    void whatIsToldStaysWhileADatabaseOpens()
    {
        open("shop.sqlite");
        m_window->showRows(QStringLiteral("nope"));
        const QString told = windowError()->sentence();
        QVERIFY(!told.isEmpty());
        open("shop.sqlite"); // as at a start with a target, after a crash
        QVERIFY(windowError()->isVisible());
        QCOMPARE(windowError()->sentence(), told);
    }

    void wrongTargetIsToldInOneSentence()
    {
        m_window->openTarget(QStringLiteral("nonsense"));
        QVERIFY(windowError()->isVisible());
        QVERIFY(windowError()->sentence().contains(QStringLiteral("demo:")));
        QVERIFY(part<WelcomePage>()->isVisible());
    }

    void missingFileIsToldAndOpensOnTryAgain()
    {
        m_window->openTarget(target("late.sqlite"));
        QTRY_COMPARE(m_window->database().state(), ActiveDatabase::State::Failed);
        QVERIFY(windowError()->sentence().startsWith(QStringLiteral("There is no file")));
        OtherProgram late(at("late.sqlite"));
        QVERIFY(late.run("CREATE TABLE t(a)"));
        QToolButton *retry = nullptr;
        for (QToolButton *button : windowError()->findChildren<QToolButton *>()) {
            if (button->text() == u"Try again")
                retry = button;
        }
        QVERIFY(retry && retry->isVisible());
        retry->click();
        QTRY_COMPARE(m_window->database().state(), ActiveDatabase::State::Ready);
        QVERIFY(!windowError()->isVisible());
    }

    void closingStopsTheRunningQueryAndThenEndsTheProgram()
    {
        open("shop.sqlite");
        type(endlessQuery);
        press(Qt::Key_Return, Qt::ControlModifier);
        const SessionPtr session = m_window->database().session();
        QSignalSpy drained(session.get(), &Session::drained);
        const auto close = [this, &drained] {
            m_window->close();
            QVERIFY(!m_window->isVisible());
            QCOMPARE(drained.count(), 0);
        };
        QCOMPARE(programAfter(close), 0);
        QCOMPARE(drained.count(), 1);
        QVERIFY(!tab().isBusy());
    }

    void closingWithNothingOpenEndsTheProgramAtOnce()
    {
        QCOMPARE(programAfter([this] { press(Qt::Key_Q, Qt::ControlModifier); }), 0);
        QVERIFY(!m_window->isVisible());
    }

    void closingAnIdleDatabaseEndsTheProgram()
    {
        open("shop.sqlite");
        QCOMPARE(programAfter([this] { press(Qt::Key_Q, Qt::ControlModifier); }), 0);
        QVERIFY(!m_window->isVisible());
    }

    void productionIsMarkedAllAroundTheWindow()
    {
        HostedD1 hosted;
        m_server.answerAlwaysWith([&hosted](const FaultRequest &request) { return hosted.answer(request); });
        m_credentials->credential = Credential(HostedD1::Token, HostedD1::AccountId, false);
        const QColor edge = m_theme.color(ColorRole::Production);
        const auto isMarked = [this, edge] {
            const QImage picture = m_window->grab().toImage();
            return picture.pixelColor(0, picture.height() / 2) == edge && picture.pixelColor(1, 1) == edge
                   && picture.pixelColor(picture.width() - 1, picture.height() - 1) == edge;
        };
        open("shop.sqlite");
        QVERIFY(!isMarked());
        m_window->openTarget(QStringLiteral("d1:shop"));
        QTRY_COMPARE(m_window->database().state(), ActiveDatabase::State::Ready);
        QTRY_VERIFY(isMarked());
        QVERIFY(part<StatusLine>()->parts().contains(QStringLiteral("PRODUCTION")));
        m_window->openTarget(target("shop.sqlite"));
        QTRY_COMPARE(m_window->database().state(), ActiveDatabase::State::Ready);
        QTRY_VERIFY(!isMarked());
    }

    void tableInTheExplorerShowsItsRows()
    {
        open("shop.sqlite");
        auto *tree = part<ExplorerTree>();
        const QModelIndexList found = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole,
                                                           QStringLiteral("goods"), 1, Qt::MatchRecursive);
        QCOMPARE(found.size(), 1);
        tree->setCurrentIndex(found.front());
        QTest::keyClick(tree, Qt::Key_Return);
        QTRY_VERIFY(tab().results().currentGrid());
        QCOMPARE(tab().results().currentGrid()->result()->rowCount(), std::size_t{2});
        QCOMPARE(m_window->queryPage().tabNames(), QStringList{QStringLiteral("goods")});
    }

    void explorerHidesAndStaysHiddenNextTime()
    {
        QVERIFY(part<ExplorerTree>()->isVisible());
        press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(!part<ExplorerTree>()->isVisible());
        makeWindow();
        QVERIFY(!part<ExplorerTree>()->isVisible());
        press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(part<ExplorerTree>()->isVisible());
        QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Filter the explorer"));
    }

    void sizeIsRememberedOverAClose()
    {
        m_window->resize(1'024, 700);
        m_window->close();
        makeWindow();
        QCOMPARE(m_window->size(), QSize(1'024, 700));
    }

    void themeIsChosenFromTheMenuAndRemembered()
    {
        QAction *dark = nullptr;
        for (QAction *action : m_window->findChildren<QAction *>()) {
            if (action->text() == u"Dark theme")
                dark = action;
        }
        QVERIFY(dark);
        dark->trigger();
        QVERIFY(m_theme.isDark());
        QCOMPARE(m_settings->themeMode(), ThemeMode::Dark);
        QVERIFY(m_window->grab().toImage().pixelColor(m_window->width() / 2, 4).lightness() < 60);
    }

    void databasesOpenedBeforeAreInTheMenuAsTheyAreCalled()
    {
        OtherProgram odd(at("R&D.sqlite"));
        QVERIFY(odd.run("CREATE TABLE t(a)"));
        open("R&D.sqlite");
        auto *menu = targetMenu();
        Q_EMIT menu->aboutToShow();
        QVERIFY(!menu->actions().isEmpty());
        // "&" alone would mark a letter and be swallowed.
        QVERIFY(menu->actions().front()->text().startsWith(QStringLiteral("R&&D.sqlite")));
        QVERIFY(headerTexts().contains(QStringLiteral("R&&D.sqlite")));
        m_window->database().close();
        menu->actions().front()->trigger();
        QTRY_COMPARE(m_window->database().state(), ActiveDatabase::State::Ready);
    }

    void fileIsChosenInADialog()
    {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        press(Qt::Key_O, Qt::ControlModifier);
        auto *dialog = m_window->findChild<QFileDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->setDirectory(m_folder->path());
        dialog->selectFile(at("shop.sqlite"));
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_COMPARE(m_window->database().state(), ActiveDatabase::State::Ready);
        QCOMPARE(m_window->windowTitle(), QStringLiteral("shop.sqlite – D1 Console"));
    }

    void manualOpensByF1AndClosesWithTheWindow()
    {
        press(Qt::Key_F1);
        const auto manuals = [] {
            return std::ranges::count_if(QApplication::topLevelWidgets(), [](const QWidget *widget) {
                return qobject_cast<const ManualWindow *>(widget) && widget->isVisible();
            });
        };
        QCOMPARE(manuals(), 1);
        m_window->close();
        QCOMPARE(manuals(), 0);
    }

private:
    /// The exit code of the event loop in which `action` was done; 1 when it still ran 5 seconds later.
    template<typename Action>
    int programAfter(Action action)
    {
        QTimer::singleShot(0, m_window.get(), action);
        QTimer tooLong;
        tooLong.setSingleShot(true);
        connect(&tooLong, &QTimer::timeout, qApp, [] { QCoreApplication::exit(1); });
        tooLong.start(5'000);
        return QApplication::exec();
    }

    [[nodiscard]] ErrorStrip *windowError() const
    {
        return m_window->findChild<ErrorStrip *>(QString(), Qt::FindDirectChildrenOnly);
    }
    [[nodiscard]] QMenu *targetMenu() const
    {
        for (const QToolButton *button : part<HeaderBar>()->findChildren<QToolButton *>()) {
            if (button->accessibleName() == u"Database")
                return button->menu();
        }
        return nullptr;
    }
    [[nodiscard]] QStringList headerTexts() const
    {
        QStringList texts;
        for (const QToolButton *button : part<HeaderBar>()->findChildren<QToolButton *>())
            texts << button->text();
        return texts;
    }
};

QTEST_MAIN(tst_MainWindow)
#include "tst_mainwindow.moc"
