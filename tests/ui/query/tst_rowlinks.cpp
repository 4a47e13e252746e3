// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/embeddedconnection.h"
#include "core/systemclock.h"
#include "features/schema/schemareader.h"
#include "service/querylog.h"
#include "support/await.h"
#include "ui/editor/sqleditor.h"
#include "ui/query/parameterbar.h"
#include "ui/query/querypage.h"
#include "ui/query/querytab.h"
#include "ui/results/resultgrid.h"
#include "ui/results/resultspane.h"
#include "ui/theme/iconset.h"
#include "ui/theme/theme.h"
#include "ui/widgets/activedatabase.h"

#include <QTemporaryDir>

using namespace d1;

/// Foreign keys followed from the rows, by keyboard, on real SQLite.
class tst_RowLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        ActiveDatabase::Sources sources;
        sources.open = [this](Target, CancelToken) { return openSession(); };
        sources.readSchema = [](SessionPtr session, CancelToken cancel) {
            return readSchema(std::move(session), std::move(cancel), "test");
        };
        m_database = std::make_unique<ActiveDatabase>(std::move(sources));
        m_page = std::make_unique<QueryPage>(*m_database, m_theme, m_icons);
        m_page->resize(900, 600);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_database->open(FileTarget{path()});
        QTRY_COMPARE(m_database->state(), ActiveDatabase::State::Ready);
        m_page->openSql(QStringLiteral("q"), QStringLiteral("SELECT id, customer AS who FROM orders ORDER BY id DESC"));
        m_page->runStatement();
        QTRY_VERIFY(grid() && grid()->model()->rowCount() == 2);
    }

    void cleanup()
    {
        m_page.reset();
        m_database.reset();
    }

    void headsTellTypeAndKeys()
    {
        const QAbstractItemModel *model = grid()->model();
        QCOMPARE(model->headerData(0, Qt::Horizontal, Qt::ToolTipRole).toString(),
                 QStringLiteral("orders.id · INTEGER · primary key"));
        QVERIFY(model->headerData(1, Qt::Horizontal, Qt::ToolTipRole)
                    .toString()
                    .startsWith(QStringLiteral("orders.customer · VARCHAR(20) · foreign key")));
    }

    void controlEnterOnAForeignKeyOpensTheRow()
    {
        choose(0, 1);
        QTest::keyClick(grid(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_page->tabNames().back(), QStringLiteral("customers"));
        QTRY_VERIFY(grid() && !m_page->currentTab().isBusy());
        QCOMPARE(m_page->currentTab().editor().script(), std::string("SELECT * FROM customers WHERE code = ?"));
        QCOMPARE(grid()->model()->rowCount(), 1);
        QCOMPARE(grid()->model()->index(0, 1).data().toString(), QStringLiteral("Oona"));
        QTRY_VERIFY(grid()->hasFocus());
        QCOMPARE(m_page->currentTab().parameters().fields().size(), std::size_t{1});
    }

    void controlEnterElsewhereRunsTheStatementAgain()
    {
        choose(0, 0);
        const ResultSetPtr before = grid()->result();
        QTest::keyClick(grid(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(grid() && grid()->result() != before);
        QCOMPARE(m_page->tabNames().size(), 1);
    }

    void keyOfNullSaysThatItLeadsNowhere()
    {
        choose(1, 1);
        QTest::keyClick(grid(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_page->currentTab().results().errorSentence().contains(QStringLiteral("NULL")));
        QCOMPARE(m_page->tabNames().size(), 1);
    }

private:
    [[nodiscard]] std::string path() const { return m_folder.filePath(QStringLiteral("shop.sqlite")).toStdString(); }

    QCoro::Task<Result<SessionPtr>> openSession()
    {
        QFile::remove(QString::fromStdString(path()));
        QFile file(QString::fromStdString(path()));
        [[maybe_unused]] const bool made = file.open(QIODevice::WriteOnly);
        file.close();
        Session::Parts parts;
        parts.identity.target = "file:" + path();
        parts.identity.displayName = "shop";
        parts.primary = std::make_unique<EmbeddedConnection>(path());
        parts.clock = &m_clock;
        parts.log = &m_log;
        SessionPtr session = Session::create(std::move(parts));
        for (const char *sql :
             {"CREATE TABLE customers(code VARCHAR(20) PRIMARY KEY, name TEXT)",
              "CREATE TABLE orders(id INTEGER PRIMARY KEY, customer VARCHAR(20) REFERENCES customers)",
              "INSERT INTO customers VALUES ('o''1', 'Oona'), ('b', 'Bo')",
              "INSERT INTO orders VALUES (1, NULL), (2, 'o''1')"}) {
            Request request(Statement(sql), Intent::Write);
            const Result<Reply> done = co_await session->execute(std::move(request));
            if (!done)
                co_return std::unexpected(done.error());
        }
        co_return session;
    }

    [[nodiscard]] ResultGrid *grid() const { return m_page->currentTab().results().currentGrid(); }
    void choose(int row, int column) const
    {
        grid()->setFocus();
        grid()->setCurrentIndex(grid()->model()->index(row, column));
    }

    Theme m_theme{ThemeMode::Light};
    IconSet m_icons{m_theme};
    SystemClock m_clock;
    QueryLog m_log;
    QTemporaryDir m_folder;
    std::unique_ptr<ActiveDatabase> m_database;
    std::unique_ptr<QueryPage> m_page;
};

QTEST_MAIN(tst_RowLinks)
#include "tst_rowlinks.moc"
