// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/embeddedconnection.h"
#include "core/systemclock.h"
#include "features/schema/schemareader.h"
#include "service/querylog.h"
#include "support/await.h"
#include "ui/editor/sqleditor.h"
#include "ui/plan/liveplan.h"
#include "ui/plan/plandiagram.h"
#include "ui/plan/planview.h"
#include "ui/query/statementplan.h"
#include "ui/theme/iconset.h"
#include "ui/theme/theme.h"
#include "ui/widgets/activedatabase.h"

#include <QAction>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace d1;

namespace {

/// A file that claims to be hosted.
class HostedConnection final : public Connection
{
public:
    explicit HostedConnection(std::string path)
        : m_inner(std::move(path))
    {}

    QCoro::Task<Result<Reply>> execute(Request request) override { return m_inner.execute(std::move(request)); }
    [[nodiscard]] Capabilities capabilities() const override
    {
        Capabilities capabilities = m_inner.capabilities();
        capabilities.billed = true;
        return capabilities;
    }

private:
    EmbeddedConnection m_inner;
};

} // namespace

/// Plans of what stands in the editor, on real SQLite.
class tst_StatementPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("shop.sqlite")).toStdString();
        QFile file(QString::fromStdString(m_path));
        QVERIFY(m_folder->isValid() && file.open(QIODevice::WriteOnly));
        ActiveDatabase::Sources sources;
        sources.open = [this](Target, CancelToken) { return openSession(); };
        sources.readSchema = [](SessionPtr session, CancelToken cancel) {
            return readSchema(std::move(session), std::move(cancel), "test");
        };
        m_hosted = false;
        m_database = std::make_unique<ActiveDatabase>(std::move(sources));
        m_editor = std::make_unique<SqlEditor>(m_theme);
        m_view = std::make_unique<PlanView>(m_theme, m_icons);
        m_view->resize(600, 400);
        m_view->show();
        m_live = std::make_unique<LivePlan>();
        m_plan = std::make_unique<StatementPlan>(*m_database, *m_editor, *m_view);
        m_plan->setLive(m_live.get());
    }

    void cleanup()
    {
        m_plan.reset();
        m_view.reset();
        m_editor.reset();
        m_live.reset();
        m_database.reset();
    }

    void planFollowsTheTyping()
    {
        open();
        m_live->set(false, true);
        QTest::keyClicks(m_editor.get(), QStringLiteral("SELECT * FROM shop "));
        QTRY_VERIFY(m_view->text().contains(QStringLiteral("SCAN shop")));
        QTest::keyClicks(m_editor.get(), QStringLiteral("WHERE id = 5 "));
        QTRY_VERIFY(m_view->text().contains(QStringLiteral("SEARCH shop")));
        // Half a statement leaves the last plan where it is.
        const std::size_t asked = m_log.events().size();
        QTest::keyClicks(m_editor.get(), QStringLiteral("AND "));
        QTRY_VERIFY(m_log.events().size() > asked);
        QVERIFY(m_view->text().contains(QStringLiteral("SEARCH shop")));
    }

    void hostedDatabaseIsNotAskedUnlessThePersonWantsIt()
    {
        m_hosted = true;
        open();
        m_live->set(false, true);
        auto *live = m_view->findChild<QAction *>(QStringLiteral("plan.live"));
        QVERIFY(live && !live->isChecked());
        QTest::keyClicks(m_editor.get(), QStringLiteral("SELECT * FROM shop "));
        live->trigger();
        QVERIFY(m_live->isOn(true));
        QTRY_VERIFY(m_view->text().contains(QStringLiteral("SCAN shop")));
    }

    void otherPlanThanBeforeIsOfferedForComparison()
    {
        open();
        PlanHistory history(m_folder->filePath(QStringLiteral("plans.sqlite")).toStdString(), m_clock);
        m_plan->setHistory(&history);
        auto *compare = m_view->findChild<QAction *>(QStringLiteral("plan.compare"));
        explain(QStringLiteral("SELECT * FROM shop WHERE name = 'a'"));
        QVERIFY(!compare->isEnabled());
        Request request(Statement("CREATE INDEX idx_shop_name ON shop(name)"), Intent::Write);
        D1_AWAIT_OK(made, m_database->session()->execute(std::move(request)));
        // The first note may still be under way.
        QTRY_VERIFY(explainAgain(QStringLiteral("SELECT * FROM shop WHERE name = 'b'"), compare));
        QVERIFY(m_view->text().contains(QStringLiteral("SEARCH shop")));
        m_plan->setHistory(nullptr);
    }

    void databaseMayCloseBeforeTheAnswer()
    {
        open();
        PlanHistory history(m_folder->filePath(QStringLiteral("plans.sqlite")).toStdString(), m_clock);
        m_plan->setHistory(&history);
        m_plan->explain(scriptStatements("SELECT * FROM shop").front());
        m_database->close();
        QTRY_VERIFY(!m_plan->isBusy());
        QVERIFY(!m_database->session());
        m_view->diagram().select(0);
        m_plan->setHistory(nullptr);
    }

    void stepOfAnEditedStatementSelectsNothing()
    {
        open();
        explain(QStringLiteral("SELECT * FROM shop WHERE name = 'a'"));
        m_editor->setScript("SELECT 1");
        m_view->diagram().select(0);
        QCOMPARE(m_editor->selection(), sql::StatementSpan());
    }

    void mentionCountsFromWhatExplainExplains()
    {
        open();
        explain(QStringLiteral("EXPLAIN QUERY PLAN SELECT 'é' FROM shop s"));
        m_view->diagram().select(0);
        QCOMPARE(m_editor->selection().in(m_editor->script()), std::string_view("shop s"));
        QVERIFY(m_plan->isMention(m_editor->selection()));
    }

    void wrongStatementFails()
    {
        open();
        const QSignalSpy failed(m_plan.get(), &StatementPlan::failed);
        m_editor->setScript("SELECT nope");
        m_plan->explain(scriptStatements("SELECT nope").front());
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(!m_view->plan());
    }

private:
    QCoro::Task<Result<SessionPtr>> openSession()
    {
        Session::Parts parts;
        parts.identity.target = "file:" + m_path;
        if (m_hosted)
            parts.primary = std::make_unique<HostedConnection>(m_path);
        else
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

    void explain(const QString &sql)
    {
        m_editor->setScript(sql.toStdString());
        const QSignalSpy explained(m_plan.get(), &StatementPlan::explained);
        m_plan->explain(scriptStatements(sql.toStdString()).front());
        QTRY_COMPARE(explained.count(), 1);
    }

    bool explainAgain(const QString &sql, const QAction *compare)
    {
        if (!m_plan->isBusy() && !compare->isEnabled())
            explain(sql);
        return compare->isEnabled();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_path;
    bool m_hosted = false;
    SystemClock m_clock;
    QueryLog m_log;
    Theme m_theme{ThemeMode::Light};
    IconSet m_icons{m_theme};
    std::unique_ptr<ActiveDatabase> m_database;
    std::unique_ptr<SqlEditor> m_editor;
    std::unique_ptr<PlanView> m_view;
    std::unique_ptr<LivePlan> m_live;
    std::unique_ptr<StatementPlan> m_plan;
};

QTEST_MAIN(tst_StatementPlan)
#include "tst_statementplan.moc"
