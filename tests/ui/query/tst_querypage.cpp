// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/embeddedconnection.h"
#include "core/systemclock.h"
#include "features/schema/schemareader.h"
#include "service/querylog.h"
#include "support/await.h"
#include "ui/editor/sqleditor.h"
#include "ui/plan/plandiagram.h"
#include "ui/plan/planview.h"
#include "ui/query/parameterbar.h"
#include "ui/query/querypage.h"
#include "ui/query/querytab.h"
#include "ui/query/rowlimitbutton.h"
#include "ui/results/morestrip.h"
#include "ui/results/resultgrid.h"
#include "ui/results/resultspane.h"
#include "ui/theme/iconset.h"
#include "ui/theme/theme.h"
#include "ui/widgets/activedatabase.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>

using namespace d1;

/// The person's way through the page, by keyboard, on real SQLite.
class tst_QueryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_path = m_folder.filePath(QStringLiteral("shop.sqlite")).toStdString();
        QFile file(QString::fromStdString(m_path));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }

    void init()
    {
        ActiveDatabase::Sources sources;
        sources.open = [this](Target, CancelToken) { return openSession(); };
        sources.readSchema = [](SessionPtr session, CancelToken cancel) {
            return readSchema(std::move(session), std::move(cancel), "test");
        };
        m_database = std::make_unique<ActiveDatabase>(std::move(sources));
        m_page = std::make_unique<QueryPage>(*m_database, m_theme, m_icons);
        connect(m_page.get(), &QueryPage::summaryChanged, this,
                [this](const RunSummary &summary) { m_summary = summary; });
        m_page->resize(900, 600);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void cleanup()
    {
        m_page.reset();
        m_database.reset();
    }

    void withoutADatabaseItSaysWhatToDo()
    {
        m_page->openSql(QStringLiteral("q"), QStringLiteral("SELECT 1"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!tab().isBusy());
        QVERIFY(tab().results().currentGrid() == nullptr);
    }

    void typedQueryRunsAndFillsTheGrid()
    {
        open();
        QTest::keyClicks(&tab().editor(), QStringLiteral("SELECT 41 + 1"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!tab().isBusy());
        const ResultGrid *grid = tab().results().currentGrid();
        QVERIFY(grid);
        QCOMPARE(grid->result()->cell(0, 0).integer(), std::int64_t{42});
        QCOMPARE(m_summary.rows, std::optional<std::int64_t>(1));
        QVERIFY(m_summary.serverTime && m_summary.roundTrip);
        QVERIFY(!m_summary.rowsRead); // plain SQLite does not count them
    }

    void theTextIsFormattedAndCommentedByKeyboard()
    {
        m_page->openSql(QStringLiteral("q"), QStringLiteral("select a from t"));
        press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(tab().editor().script(), std::string("SELECT a\nFROM t"));
        press(Qt::Key_Slash, Qt::ControlModifier);
        QCOMPARE(tab().editor().script(), std::string("-- SELECT a\nFROM t"));
    }

    void onlyTheStatementAtTheCaretRuns()
    {
        open();
        m_page->openSql(QStringLiteral("q"), QStringLiteral("SELECT 1;\nSELECT 2;\n"));
        tab().editor().setCaret(12);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!tab().isBusy());
        QCOMPARE(tab().results().currentGrid()->result()->cell(0, 0).integer(), std::int64_t{2});
    }

    void everyStatementOfAScriptGetsItsTab()
    {
        open();
        m_page->openSql(QStringLiteral("q"), QStringLiteral("SELECT 1; SELECT 2; -- end"));
        press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(!tab().isBusy());
        const QStringList tabs = tab().results().tabs();
        QVERIFY(tabs.contains(QStringLiteral("Results 1")));
        QVERIFY(tabs.contains(QStringLiteral("Results 2")));
        QVERIFY(tabs.contains(QStringLiteral("Summary")));
    }

    void errorIsSaidInPlace()
    {
        open();
        m_page->openSql(QStringLiteral("q"), QStringLiteral("SELECT 'é', nope"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!tab().isBusy());
        QVERIFY(tab().results().errorSentence().contains(QStringLiteral("no such column: nope")));
        // 'é' takes two bytes: the mark stands at byte 13, not 12.
        QCOMPARE(tab().editor().SendScintilla(QsciScintilla::SCI_GETTEXTLENGTH), 17L);
    }

    void errorOfALaterStatementIsMarkedAtItsBytes()
    {
        open();
        const std::string script = "SELECT 'é✓😀';\n-- größer\nSELECT '日本' AS a, ?1, nöpe;\nSELECT 3;";
        m_page->openSql(QStringLiteral("q"), QString::fromStdString(script));
        press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        tab().parameters().findChild<QLineEdit *>()->setText(QStringLiteral("1"));
        press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(!tab().isBusy());
        const std::vector<EditorRemark> &errors = tab().editor().marks().errors();
        QCOMPARE(errors.size(), std::size_t{1});
        QCOMPARE(script.substr(errors[0].begin, errors[0].end - errors[0].begin), std::string("nöpe"));
    }

    void unknownNameIsMendedByKeyWhenThePersonWantsIt()
    {
        open();
        const char *script = "SELECT 'ä';\nSELECT nmae FROM (SELECT 1 AS name) WHERE name > ?";
        m_page->openSql(QStringLiteral("q"), QString::fromUtf8(script));
        QTest::keyClick(&tab().editor(), Qt::Key_End, Qt::ControlModifier);
        tab().explain();
        QTRY_VERIFY(!tab().isBusy());
        QCOMPARE(tab().results().errorSentence(), QStringLiteral("no such column: nmae. Did you mean name?"));
        QCOMPARE(tab().editor().marks().errors().size(), std::size_t(1));
        QCOMPARE(tab().editor().script(), std::string(script)); // nothing is changed unasked
        press(Qt::Key_Return, Qt::AltModifier);
        const std::string mended = "SELECT 'ä';\nSELECT name FROM (SELECT 1 AS name) WHERE name > ?";
        QCOMPARE(tab().editor().script(), mended);
        QCOMPARE(tab().results().errorSentence(), QString());
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(tab().editor().script(), std::string(script));
    }

    void limitIsShownAndMoreRowsAreFetchedInPlace()
    {
        open();
        m_page->rowLimit().setLimit(1'000);
        m_page->openSql(QStringLiteral("q"),
                        QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                                       "WHERE i < ?1) SELECT i FROM n"));
        QTRY_VERIFY(tab().parameters().isVisible());
        tab().parameters().findChild<QLineEdit *>()->setText(QStringLiteral("2500"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!tab().isBusy() && tab().results().currentGrid());
        ResultGrid *grid = tab().results().currentGrid();
        const auto *strip = tab().results().findChild<MoreStrip *>();
        QCOMPARE(grid->result()->rowCount(), std::size_t{1'000});
        QVERIFY(strip->isVisible());
        QCOMPARE(strip->sentence(), QStringLiteral("These are the first 1,000 rows; there are more."));

        grid->goTo({.row = 900, .column = 0});
        const QList<QPushButton *> buttons = strip->findChildren<QPushButton *>();
        QTest::keyClick(buttons[0], Qt::Key_Space);
        QTRY_VERIFY(!tab().isBusy());
        QCOMPARE(grid->result()->rowCount(), std::size_t{2'000});
        QCOMPARE(grid->currentIndex().row(), 900);
        QVERIFY(strip->isVisible());
        QTest::keyClick(buttons[1], Qt::Key_Space);
        QTRY_VERIFY(!tab().isBusy());
        QCOMPARE(grid->result()->rowCount(), std::size_t{2'500});
        QVERIFY(!strip->isVisible());
        QCOMPARE(m_summary.rows, std::optional<std::int64_t>(2'500));
    }

    void withoutALimitEverythingComes()
    {
        open();
        for (QAction *choice : m_page->rowLimit().menu()->actions()) {
            if (choice->objectName() == u"query.noLimit")
                choice->trigger();
        }
        QCOMPARE(m_page->rowLimit().text(), QStringLiteral("No limit"));
        m_page->newTab(); // the choice is that of later tabs too
        m_page->openSql(QStringLiteral("q"),
                        QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                                       "WHERE i < 12000) SELECT i FROM n"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!tab().isBusy() && tab().results().currentGrid());
        QCOMPARE(tab().results().currentGrid()->result()->rowCount(), std::size_t{12'000});
    }

    void longQueryIsCancelledFromTheKeyboard()
    {
        open();
        m_page->openSql(
            QStringLiteral("q"),
            QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) "
                           "FROM n"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(tab().isBusy());
        press(Qt::Key_Period, Qt::ControlModifier);
        QTRY_VERIFY(!tab().isBusy());
        QVERIFY(tab().results().currentGrid() == nullptr);
    }

    void explainShowsThePlanAndRunsNothing()
    {
        open();
        m_page->openSql(QStringLiteral("q"), QStringLiteral("SELECT * FROM shop WHERE name = 'x'"));
        press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(!tab().isBusy());
        QVERIFY(tab().plan().text().contains(QStringLiteral("SCAN shop")));
        QVERIFY(tab().results().tabs().contains(QStringLiteral("Plan")));
    }

    void stepOfThePlanSelectsItsWords()
    {
        open();
        const QString sql = QStringLiteral("SELECT 'é';\nSELECT * FROM shop AS s WHERE s.name = 'x'");
        m_page->openSql(QStringLiteral("q"), sql);
        tab().editor().setCaret(20);
        press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(!tab().isBusy());
        QTest::keyClick(&tab().plan().diagram(), Qt::Key_Down);
        const std::string script = tab().editor().script();
        QCOMPARE(tab().editor().selection().in(script), std::string_view("shop AS s"));
        QCOMPARE(tab().editor().SendScintilla(QsciScintilla::SCI_GETSELECTIONS), 2L);
        // The mention is no order to run these words.
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!tab().isBusy());
        QVERIFY(tab().results().currentGrid());
        QVERIFY(tab().plan().measured().startsWith(QStringLiteral("Last run: 0 rows given")));
    }

    void tabsOpenCloseAndComeBack()
    {
        open();
        m_page->openSql(QStringLiteral("first"), QStringLiteral("SELECT 1"));
        press(Qt::Key_T, Qt::ControlModifier);
        QCOMPARE(m_page->tabNames().size(), 2);
        press(Qt::Key_PageUp, Qt::ControlModifier);
        press(Qt::Key_W, Qt::ControlModifier);
        QCOMPARE(m_page->tabNames().size(), 1);
        press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_page->tabNames().contains(QStringLiteral("first")));
    }

private:
    QCoro::Task<Result<SessionPtr>> openSession()
    {
        Session::Parts parts;
        parts.identity.target = "file:" + m_path;
        parts.identity.displayName = "shop";
        parts.primary = std::make_unique<EmbeddedConnection>(m_path);
        parts.clock = &m_clock;
        parts.log = &m_log;
        SessionPtr session = Session::create(std::move(parts));
        Request request(Statement("CREATE TABLE IF NOT EXISTS shop(id INTEGER PRIMARY KEY, name TEXT)"), Intent::Write);
        const Result<Reply> made = co_await session->execute(std::move(request));
        if (!made)
            co_return std::unexpected(made.error());
        co_return session;
    }

    void open()
    {
        m_database->open(FileTarget{m_path});
        QTRY_COMPARE(m_database->state(), ActiveDatabase::State::Ready);
    }

    [[nodiscard]] QueryTab &tab() const { return m_page->currentTab(); }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers) { QTest::keyClick(&tab().editor(), key, modifiers); }

    QTemporaryDir m_folder;
    std::string m_path;
    SystemClock m_clock;
    QueryLog m_log;
    Theme m_theme{ThemeMode::Light};
    IconSet m_icons{m_theme};
    std::unique_ptr<ActiveDatabase> m_database;
    std::unique_ptr<QueryPage> m_page;
    RunSummary m_summary;
};

QTEST_MAIN(tst_QueryPage)
#include "tst_querypage.moc"
