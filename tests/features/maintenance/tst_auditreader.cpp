// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/embeddedconnection.h"
#include "core/systemclock.h"
#include "features/maintenance/indexaudit/auditreader.h"
#include "logfixture.h"
#include "support/await.h"

#include <QFile>

#include <algorithm>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;

/// The audit of a database in a file, by a log as programs write it.
class tst_AuditReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = m_folder.filePath(QStringLiteral("shop.sqlite"));
        QVERIFY(QFile(path).open(QIODevice::WriteOnly));
        Session::Parts parts;
        parts.identity = {"demo:", "shop", Environment::Development};
        parts.primary = std::make_unique<EmbeddedConnection>(path.toStdString());
        parts.clock = &m_clock;
        parts.log = &m_sessionLog;
        m_session = Session::create(std::move(parts));
        std::vector<Statement> schema;
        schema.emplace_back("CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT, city TEXT)");
        schema.emplace_back("CREATE INDEX idx_customers_name ON customers (name)");
        schema.emplace_back("CREATE INDEX idx_customers_city ON customers (city)");
        Request request(std::move(schema), Intent::Write);
        const Result<Reply> made = await(m_session->execute(std::move(request)));
        QVERIFY2(made, reason(made).constData());
    }

    void cleanupTestCase() { await(m_session->close()); }

    void whatNoLoggedStatementUsedIsUnused()
    {
        LogFixture log;
        log.write(ran("SELECT id FROM customers WHERE name = 'Ada'", 10min));
        const IndexAudit audit = auditOf(log, {logTime(), logTime(1h)});
        QCOMPARE(unusedOf(audit), (std::vector<std::string>{"idx_customers_city"}));
        QVERIFY(audit.log);
        QCOMPARE(audit.log->statements, std::size_t{1});
        QCOMPARE(audit.log->knownPlans, std::size_t{1});
        QVERIFY(audit.log->span == (TimeSpan{logTime(), logTime(1h)}));
    }

    void statementsOutsideTheSpanDoNotCount()
    {
        LogFixture log;
        log.write(std::vector{ran("SELECT id FROM customers WHERE name = 'Ada'", 10min),
                              ran("SELECT id FROM customers WHERE city = 'Oslo'", 3h)});
        QCOMPARE(unusedOf(auditOf(log, {logTime(), logTime(1h)})), (std::vector<std::string>{"idx_customers_city"}));
        QVERIFY(unusedOf(auditOf(log, {logTime(), logTime(4h)})).empty());
    }

    void statementsOfAnotherDatabaseDoNotCount()
    {
        LogFixture log;
        QueryEvent elsewhere = ran("SELECT id FROM customers WHERE city = 'Oslo'", 10min);
        elsewhere.target = "d1:other";
        log.write(std::vector{ran("SELECT id FROM customers WHERE name = 'Ada'", 5min), elsewhere});
        QCOMPARE(unusedOf(auditOf(log, {logTime(), logTime(1h)})), (std::vector<std::string>{"idx_customers_city"}));
    }

    void withoutALogNothingIsCalledUnused()
    {
        const auto audit = await(auditDatabase(m_session, nullptr, {logTime(), logTime(1h)}, {}));
        QVERIFY2(audit, reason(audit).constData());
        QVERIFY(!audit->log);
        QVERIFY(unusedOf(*audit).empty());
    }

private:
    [[nodiscard]] static QueryEvent ran(std::string sql, std::chrono::minutes after)
    {
        QueryEvent event = loggedSelect(std::move(sql));
        event.startedAt = logTime(after);
        return event;
    }

    [[nodiscard]] IndexAudit auditOf(const LogFixture &log, TimeSpan span)
    {
        auto audit = await(auditDatabase(m_session, std::make_shared<QueryLogReader>(log.path()), span, CancelToken()));
        if (!audit)
            qFatal("%s", reason(audit).constData());
        return *std::move(audit);
    }

    [[nodiscard]] static std::vector<std::string> unusedOf(const IndexAudit &audit)
    {
        std::vector<std::string> indexes;
        for (const IndexFinding &finding : audit.findings) {
            if (finding.fault == IndexFault::Unused)
                indexes.push_back(finding.index);
        }
        std::ranges::sort(indexes);
        return indexes;
    }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    QueryLog m_sessionLog;
    SessionPtr m_session;
};

QTEST_GUILESS_MAIN(tst_AuditReader)
#include "tst_auditreader.moc"
