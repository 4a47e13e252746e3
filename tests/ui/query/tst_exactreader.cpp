// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resultsetbuilder.h"
#include "core/systemclock.h"
#include "service/querylog.h"
#include "support/fakeconnection.h"
#include "ui/editor/sqleditor.h"
#include "ui/query/querypage.h"
#include "ui/query/querytab.h"
#include "ui/results/resultgrid.h"
#include "ui/results/resultspane.h"
#include "ui/theme/iconset.h"
#include "ui/theme/theme.h"
#include "ui/widgets/activedatabase.h"

#include <QPushButton>
#include <QTest>

using namespace d1;

/// Rounded numbers, read again by keyboard, over a database that answers as Cloudflare does.
class tst_ExactReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        ActiveDatabase::Sources sources;
        sources.open = [this](Target, CancelToken) { return openSession(); };
        sources.readSchema = [](SessionPtr, CancelToken) -> QCoro::Task<Result<Schema>> { co_return Schema(); };
        m_database = std::make_unique<ActiveDatabase>(std::move(sources));
        m_page = std::make_unique<QueryPage>(*m_database, m_theme, m_icons);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_database->open(FileTarget{"shop"});
        QTRY_COMPARE(m_database->state(), ActiveDatabase::State::Ready);
        m_connection->answer(rounded());
        m_page->openSql(QStringLiteral("q"), QStringLiteral("SELECT id FROM t"));
        m_page->runStatement();
        QTRY_VERIFY(grid() && !tab().isBusy());
        grid()->setFocus();
    }

    void cleanup()
    {
        m_page.reset();
        m_database.reset();
    }

    void roundedNumbersAreReplacedByExactOnes()
    {
        QVERIFY(button()->isVisible());
        m_connection->answer(test::replyOf({"exact id", "id"}, {{std::string("9007199254740993"), shownNumber}}));
        QTest::keyClick(grid(), Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(grid()->result()->cell(0, 0).integer(), std::int64_t{9007199254740993});
        QCOMPARE(grid()->model()->index(0, 0).data().toString(), QStringLiteral("9007199254740993"));
        QVERIFY(!button()->isVisible());
        QCOMPARE(m_connection->requests().back().statements.front().sql,
                 std::string("SELECT CAST(\"id\" AS TEXT) AS \"exact id\", * FROM (SELECT id FROM t LIMIT 1)"));
    }

    void rowsThatChangedMeanwhileStayAndItIsSaid()
    {
        m_connection->answer(test::replyOf({"exact id", "id"}, {}));
        button()->click();
        QTRY_VERIFY(tab().results().errorSentence().contains(QStringLiteral("changed meanwhile")));
        QVERIFY(grid()->result()->hasInexactNumbers());
    }

    void aNewRunDropsTheReading()
    {
        m_connection->hold();
        button()->click();
        QTRY_COMPARE(m_connection->waiting(), std::size_t{1});
        m_connection->answer(test::replyOf({"n"}, {{std::int64_t{5}}}));
        m_page->runStatement();
        QTRY_COMPARE(m_connection->requests().size(), std::size_t{3});
        m_connection->release();
        QTRY_VERIFY(grid() && grid()->result()->columnNames()[0] == "n");
        QVERIFY(tab().results().errorSentence().isEmpty());
    }

private:
    static constexpr std::int64_t shownNumber = 9007199254740992;

    static Reply rounded()
    {
        Reply reply = test::replyOf({"id"}, {{shownNumber}});
        ResultSetBuilder builder({"id"});
        builder.appendInteger(shownNumber, true);
        reply.statements.front().rows = builder.finish();
        return reply;
    }

    QCoro::Task<Result<SessionPtr>> openSession()
    {
        auto connection = std::make_unique<test::FakeConnection>();
        m_connection = connection.get();
        Session::Parts parts;
        parts.identity.target = "file:shop";
        parts.primary = std::move(connection);
        parts.clock = &m_clock;
        parts.log = &m_log;
        co_return Session::create(std::move(parts));
    }

    [[nodiscard]] QueryTab &tab() const { return m_page->currentTab(); }
    [[nodiscard]] ResultGrid *grid() const { return tab().results().currentGrid(); }
    [[nodiscard]] QPushButton *button() const
    {
        for (QPushButton *each : tab().results().findChildren<QPushButton *>()) {
            if (each->text() == QStringLiteral("Read exactly"))
                return each;
        }
        return nullptr;
    }

    Theme m_theme{ThemeMode::Light};
    IconSet m_icons{m_theme};
    SystemClock m_clock;
    QueryLog m_log;
    test::FakeConnection *m_connection = nullptr;
    std::unique_ptr<ActiveDatabase> m_database;
    std::unique_ptr<QueryPage> m_page;
};

QTEST_MAIN(tst_ExactReader)
#include "tst_exactreader.moc"
