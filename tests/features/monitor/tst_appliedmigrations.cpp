// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/embeddedconnection.h"
#include "features/monitor/appliedmigrations.h"
#include "service/querylog.h"
#include "support/await.h"
#include "support/fakeclock.h"
#include "support/otherprogram.h"

#include <QTemporaryDir>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;

class tst_AppliedMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreReadByTime_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QStringList>("names");
        const QByteArray table = "CREATE TABLE d1_migrations(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, "
                                 "applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL);";
        QTest::newRow("no table") << QByteArray("CREATE TABLE t(a)") << QStringList();
        QTest::newRow("none") << table << QStringList();
        QTest::newRow("another's table") << QByteArray("CREATE TABLE d1_migrations(version)") << QStringList();
        QTest::newRow("two and one without a time")
            << table
                   + "INSERT INTO d1_migrations(name, applied_at) VALUES ('0002_b.sql', '2026-11-23 10:00:01'), "
                     "('0001_a.sql', '2026-11-22 10:00:00'), ('0003_c.sql', 'yesterday')"
            << QStringList{QStringLiteral("0001_a.sql"), QStringLiteral("0002_b.sql")};
    }

    void theyAreReadByTime()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QStringList, names);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.sqlite"));
        QVERIFY(OtherProgram(path).run(sql.constData()));
        FakeClock clock;
        QueryLog log;
        Session::Parts parts;
        parts.identity.target = "d1:shop";
        parts.primary = std::make_unique<EmbeddedConnection>(path.toStdString());
        parts.clock = &clock;
        parts.log = &log;
        const SessionPtr session = Session::create(std::move(parts));
        D1_AWAIT_OK(migrations, appliedMigrations(session, CancelToken()));
        QStringList found;
        for (const AppliedMigration &migration : *migrations)
            found << QString::fromStdString(migration.name);
        QCOMPARE(found, names);
        if (!names.isEmpty())
            QCOMPARE(migrations->back().at, Clock::WallTime(1'795'428'001s));
        for (const QueryEvent &event : log.events()) {
            QCOMPARE(event.origin, std::string("sampling"));
            QVERIFY(!event.failure);
        }
    }
};

QTEST_GUILESS_MAIN(tst_AppliedMigrations)
#include "tst_appliedmigrations.moc"
