// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/systemclock.h"
#include "service/querylog.h"
#include "support/await.h"
#include "support/fakecredentials.h"
#include "support/faultserver.h"
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
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/shell/welcomepage.h"
#include "ui/theme/iconset.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/statusline.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QCommandLinkButton>
#include <QFileDialog>
#include <QMenu>
#include <QNetworkAccessManager>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolButton>

using namespace d1;
using namespace d1::test;

namespace {

const QString endlessQuery = QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                                            "SELECT count(*) FROM n");

/// Whether the action's shortcuts work while `widget` has the keyboard.
bool reaches(const QAction &action, const QWidget &widget)
{
    if (action.shortcutContext() != Qt::WidgetShortcut && action.shortcutContext() != Qt::WidgetWithChildrenShortcut)
        return true;
    return std::ranges::any_of(action.associatedObjects(), [&](const QObject *object) {
        const auto *owner = qobject_cast<const QWidget *>(object);
        const bool withChildren = action.shortcutContext() == Qt::WidgetWithChildrenShortcut;
        return owner == &widget || (withChildren && owner && owner->isAncestorOf(&widget));
    });
}

} // namespace

/// The whole window as a person has it, by keyboard, on real databases.
class tst_MainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_demoFolder.isValid());
        m_theme.install(*qApp);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
        OtherProgram shop(at("shop.sqlite"));
        QVERIFY(shop.run("CREATE TABLE goods(id INTEGER PRIMARY KEY, name TEXT);"
                         "INSERT INTO goods(name) VALUES ('tea'), ('cups')"));
        m_credentials = std::make_unique<FakeCredentials>();
        m_settings = std::make_unique<Settings>();
        Workspace::Parts parts;
        parts.network = &m_network;
        parts.credentials = m_credentials.get();
        parts.clock = &m_clock;
        parts.log = &m_log;
        parts.apiBase = m_server.url(QLatin1StringView(HostedD1::BasePath));
        parts.demo = DemoDatabase(m_demoFolder.path().toStdString()); // made once for all tests
        m_workspace = std::make_unique<Workspace>(std::move(parts));
        makeWindow();
    }

    void cleanup()
    {
        QTRY_VERIFY(m_window->database().state() != ActiveDatabase::State::Opening);
        if (const SessionPtr session = m_window->database().session())
            await(session->close());
        m_window.reset();
        m_workspace.reset();
        m_settings.reset();
        m_theme.setMode(ThemeMode::Light);
    }

    void withoutADatabaseItOffersTheWaysIn()
    {
        QVERIFY(part<WelcomePage>()->isVisible());
        QVERIFY(!m_window->queryPage().isVisible());
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
        QVERIFY(isMarked());
        QVERIFY(part<StatusLine>()->parts().contains(QStringLiteral("PRODUCTION")));
        m_window->openTarget(target("shop.sqlite"));
        QTRY_COMPARE(m_window->database().state(), ActiveDatabase::State::Ready);
        QVERIFY(!isMarked());
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

    void everythingAPersonCanReachHasAName()
    {
        QCOMPARE(unnamedWidgets(*m_window).join(u'\n'), QString());
        open("shop.sqlite");
        type(QStringLiteral("SELECT 1"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(tab().results().currentGrid());
        QCOMPARE(unnamedWidgets(*m_window).join(u'\n'), QString());
    }

    void everyShortcutIsGivenOnceAndNotTakenByTheEditor()
    {
        open("shop.sqlite");
        QMap<QKeySequence, QString> owners;
        for (const QAction *action : m_window->findChildren<QAction *>()) {
            if (!reaches(*action, tab().editor()))
                continue;
            for (const QKeySequence &keys : action->shortcuts()) {
                QVERIFY2(!owners.contains(keys), qPrintable(keys.toString()));
                owners.insert(keys, action->text());
                const int key = keys[0].toCombined();
                QVERIFY2(tab().editor().standardCommands()->boundTo(key) == nullptr, qPrintable(keys.toString()));
            }
        }
        QVERIFY(owners.size() > 15);
    }

    void tabReachesEverythingFromTheHeaderToTheEditor()
    {
        open("shop.sqlite");
        const QList<QWidget *> order = tabOrderFrom(part<HeaderBar>()->findChild<QToolButton *>());
        QStringList names;
        for (const QWidget *widget : order)
            names << widget->accessibleName();
        int last = -1;
        for (const char *name : {"Menu", "Database", "Query", "Explorer", "Filter the explorer",
                                 "Databases and what they hold", "Queries", "Run", "Explain", "SQL editor"}) {
            const auto place = static_cast<int>(names.indexOf(QLatin1StringView(name)));
            QVERIFY2(place > last, qPrintable(QStringLiteral("%1: %2").arg(QLatin1StringView(name), names.join(u'|'))));
            last = place;
        }
    }

private:
    void makeWindow()
    {
        MainWindow::Parts parts;
        parts.workspace = m_workspace.get();
        parts.credentials = m_credentials.get();
        parts.theme = &m_theme;
        parts.icons = &m_icons;
        parts.settings = m_settings.get();
        m_window = std::make_unique<MainWindow>(parts);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    [[nodiscard]] QString at(const char *name) const { return m_folder->filePath(QLatin1StringView(name)); }
    [[nodiscard]] QString target(const char *name) const { return QStringLiteral("file:") + at(name); }

    void open(const char *name)
    {
        m_window->openTarget(target(name));
        QTRY_COMPARE(m_window->database().state(), ActiveDatabase::State::Ready);
    }

    [[nodiscard]] QueryTab &tab() const { return m_window->queryPage().currentTab(); }
    void type(const QString &text)
    {
        QVERIFY(tab().editor().hasFocus());
        tab().editor().setScript(text.toStdString());
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
    }

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

    template<typename Part>
    [[nodiscard]] Part *part() const
    {
        return m_window->findChild<Part *>();
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

    QTemporaryDir m_demoFolder;
    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
    QueryLog m_log;
    QNetworkAccessManager m_network;
    FaultServer m_server;
    Theme m_theme{ThemeMode::Light};
    IconSet m_icons{m_theme};
    std::unique_ptr<FakeCredentials> m_credentials;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(tst_MainWindow)
#include "tst_mainwindow.moc"
