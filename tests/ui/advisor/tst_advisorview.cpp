// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/embeddedconnection.h"
#include "core/systemclock.h"
#include "features/schema/schemareader.h"
#include "service/querylog.h"
#include "sql/splitter.h"
#include "support/await.h"
#include "support/spokenwidgets.h"
#include "ui/advisor/advicebar.h"
#include "ui/advisor/advicedetails.h"
#include "ui/advisor/advicepage.h"
#include "ui/advisor/advicetree.h"
#include "ui/advisor/advisorview.h"
#include "ui/advisor/auditpage.h"
#include "ui/advisor/changespage.h"
#include "ui/advisor/indexdesk.h"
#include "ui/plan/plancompareview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/activedatabase.h"
#include "ui/widgets/choicestrip.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace d1;
using namespace Qt::StringLiterals;

/// The whole way on a real database, by keys alone: search, choose, make, look at what came of it, take back.
class tst_AdvisorView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_environment = Environment::Development;
        m_target.clear();
        m_database = std::make_unique<ActiveDatabase>(sources());
        m_view = std::make_unique<AdvisorView>(
            AdvisorView::Parts{m_database.get(), nullptr, &m_theme, &m_icons,
                               ChangeStore(m_folder->filePath(u"changes"_s).toStdString())});
        m_view->resize(1100, 760);
        m_view->show();
    }

    void cleanup()
    {
        const SessionPtr session = m_database->session();
        m_view.reset();
        m_database.reset();
        if (session)
            test::await(session->close());
    }

    void withoutADatabaseItSaysSo()
    {
        QVERIFY(!m_view->advice().bar().isEnabled());
        QVERIFY(!button(u"advisor.apply"_s)->isVisible());
        QCOMPARE(test::unnamedWidgets(*m_view), QStringList());
    }

    void aStatementIsAdvisedMadeAndTakenBack()
    {
        open();
        m_view->advise(slowSql);
        QTRY_VERIFY_WITH_TIMEOUT(m_view->advice().tree().topLevelItemCount() > 0, 30'000);
        AdviceTree &tree = m_view->advice().tree();
        QCOMPARE(tree.ticked().size(), std::size_t{1});
        const QString made = QString::fromStdString(*tree.ticked().begin());
        QVERIFY(made.startsWith(u"idx_t_a"_s));
        QVERIFY(m_view->advice().details().text().contains(u"a month"_s));
        QVERIFY(!m_view->advice().details().plans().differences().isEmpty());
        QCOMPARE(test::unnamedWidgets(*m_view), QStringList());

        tree.setFocus();
        QTest::keyClick(&tree, Qt::Key_Space); // leaves it out
        QVERIFY(tree.ticked().empty());
        QVERIFY(!button(u"advisor.apply"_s)->isEnabled());
        QTest::keyClick(&tree, Qt::Key_Space);
        press(u"advisor.copy"_s);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"CREATE INDEX idx_t_a"_s));

        press(u"advisor.apply"_s);
        QTRY_COMPARE(indexes(), QStringList{made});
        QTRY_VERIFY(m_view->strip().sentence().startsWith(u"Done: CREATE INDEX"_s));

        m_view->showPage(&m_view->changes());
        QTRY_COMPARE(m_view->changes().tree().topLevelItemCount(), 1);
        QCOMPARE(m_view->changes().tree().topLevelItem(0)->childCount(), 1);
        press(u"changes.undo"_s);
        QTRY_COMPARE(indexes(), QStringList());
        QTRY_VERIFY(!button(u"changes.undo"_s)->isEnabled());
    }

    void productionIsAskedFor()
    {
        m_environment = Environment::Production;
        open();
        m_view->advise(slowSql);
        QTRY_VERIFY_WITH_TIMEOUT(m_view->advice().tree().topLevelItemCount() > 0, 30'000);
        press(u"advisor.apply"_s);
        QVERIFY(m_view->strip().sentence().contains(u"production database"_s));
        QCOMPARE(indexes(), QStringList());
        const auto answers = m_view->strip().findChildren<QPushButton *>();
        QVERIFY(!answers.isEmpty());
        answers.first()->setFocus();
        QTest::keyClick(answers.first(), Qt::Key_Space);
        QTRY_COMPARE(indexes().size(), 1);
    }

    void indexesAreAuditedAndMended()
    {
        open("CREATE INDEX odd ON t(b); CREATE INDEX idx_t_b ON t(b);");
        m_view->showPage(&m_view->audit());
        press(u"audit.start"_s);
        QTRY_VERIFY(m_view->audit().tree().topLevelItemCount() > 0);
        QVERIFY(m_view->audit().details().contains(u"DROP INDEX odd"_s));
        QCOMPARE(test::unnamedWidgets(*m_view), QStringList());
        press(u"audit.apply"_s);
        QTRY_COMPARE(indexes(), QStringList{u"idx_t_b"_s});
    }

    void aMigrationIsWritten()
    {
        open();
        const QString folder = m_folder->filePath(u"migrations"_s);
        m_view->desk().writeMigrationTo(folder, u"add indexes"_s, {{"why", "CREATE INDEX i ON t(a)"}});
        QVERIFY(m_view->strip().sentence().contains(u"0001_add_indexes.sql"_s));
    }

    void whatIsNoFileIsCopiedOnRequest()
    {
        auto *copy = m_view->findChild<QCheckBox *>(u"advisor.copyDatabase"_s);
        open();
        QVERIFY(!copy->isVisibleTo(m_view.get()));
        m_database->close();
        m_target = "d1:shop";
        open();
        QVERIFY(copy->isVisibleTo(m_view.get()));
        m_view->advise(slowSql);
        QTRY_VERIFY_WITH_TIMEOUT(m_view->advice().tree().topLevelItemCount() > 0, 30'000);
        QVERIFY(m_view->advice().details().text().contains(u"estimated"_s));
        copy->setFocus();
        QTest::keyClick(copy, Qt::Key_Space);
        QTRY_VERIFY(copy->accessibleDescription().startsWith(u"Reads about 3,000 rows"_s));
        press(u"advisor.start"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_view->advice().details().text().contains(u"measured"_s), 30'000);
        QCOMPARE(test::unnamedWidgets(*m_view), QStringList());
    }

    void whatIsNoStatementIsTold()
    {
        open();
        m_view->advise(u"-- nothing"_s);
        QTRY_VERIFY(!m_view->advice().bar().wish().sql.empty());
        QTRY_COMPARE(button(u"advisor.start"_s)->text(), u"Find indexes"_s);
        QCOMPARE(m_view->advice().tree().topLevelItemCount(), 0);
    }

private:
    static constexpr auto schema = "CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b TEXT);"
                                   "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
                                   " INSERT INTO t SELECT i, i % 300, 'x' || i FROM n; ANALYZE;";
    const QString slowSql = u"SELECT b FROM t WHERE a = 7"_s;

    ActiveDatabase::Sources sources();
    void open(const std::string &more = {});
    QStringList indexes();

    [[nodiscard]] QPushButton *button(const QString &name) const { return m_view->findChild<QPushButton *>(name); }
    void press(const QString &name)
    {
        QPushButton *pressed = button(name);
        QTRY_VERIFY(pressed->isEnabled());
        pressed->setFocus();
        QTest::keyClick(pressed, Qt::Key_Space);
    }

    const Theme m_theme{ThemeMode::Light};
    const IconSet m_icons{m_theme};
    SystemClock m_clock;
    QueryLog m_log;
    Environment m_environment = Environment::Development;
    std::string m_target; ///< that a session says it is; empty: the file that it is
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ActiveDatabase> m_database;
    std::unique_ptr<AdvisorView> m_view;
};

ActiveDatabase::Sources tst_AdvisorView::sources()
{
    ActiveDatabase::Sources sources;
    sources.open = [this](Target target, CancelToken) -> QCoro::Task<Result<SessionPtr>> {
        Session::Parts parts;
        parts.identity = {m_target.empty() ? textOf(target) : m_target, "shop", m_environment};
        parts.primary = std::make_unique<EmbeddedConnection>(std::get<FileTarget>(target).path);
        parts.clock = &m_clock;
        parts.log = &m_log;
        co_return Session::create(std::move(parts));
    };
    sources.readSchema = [](SessionPtr session, CancelToken cancel) {
        return readSchema(std::move(session), std::move(cancel), "test");
    };
    return sources;
}

void tst_AdvisorView::open(const std::string &more)
{
    const std::string path = m_folder->filePath(u"t.sqlite"_s).toStdString();
    {
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    m_database->open(FileTarget{path});
    QTRY_COMPARE(m_database->state(), ActiveDatabase::State::Ready);
    for (const sql::StatementSpan &span : sql::splitStatements(schema + more)) {
        const std::string text = schema + more;
        Request request(Statement(std::string(span.in(text))), Intent::Write);
        const Result<Reply> reply = test::await(m_database->session()->execute(std::move(request)));
        QVERIFY2(reply, reply ? "" : reply.error().facts.message.c_str());
    }
    m_database->refresh();
    QTRY_VERIFY(!m_database->isRefreshing());
}

QStringList tst_AdvisorView::indexes()
{
    Request request(Statement("SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name"));
    const Result<Reply> reply = test::await(m_database->session()->execute(std::move(request)));
    QStringList names;
    if (reply) {
        const ResultSet &rows = *reply->statements.front().rows;
        for (std::size_t row = 0; row < rows.rowCount(); ++row)
            names.append(QString::fromUtf8(rows.cell(row, 0).bytes().data(),
                                           static_cast<qsizetype>(rows.cell(row, 0).bytes().size())));
    }
    return names;
}

QTEST_MAIN(tst_AdvisorView)
#include "tst_advisorview.moc"
