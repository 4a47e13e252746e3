// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/querylogkeeper.h"
#include "features/querylog/querylogreader.h"
#include "features/querylog/querylogwriter.h"
#include "logfixture.h"
#include "support/await.h"
#include "support/otherprogram.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;

namespace {

std::vector<QueryEvent> eventsIn(const std::string &path)
{
    QueryLogReader reader(path);
    const auto logged = await(reader.events({}));
    std::vector<QueryEvent> events;
    if (logged) {
        for (const LoggedEvent &event : *logged)
            events.push_back(event.event);
    }
    return events;
}

} // namespace

class tst_QueryLogWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<LogFixture>(); }

    void anEventComesBackAsItWas()
    {
        QueryEvent event = loggedSelect("SELECT 'ü' FROM customers");
        event.attempt = 2;
        event.isBilled = true;
        event.onFallback = true;
        event.waitedBefore = 50ms;
        event.statementCount = 3;
        m_fixture->write(event);
        QCOMPARE(eventsIn(m_fixture->path()).size(), std::size_t{1});
        QVERIFY(eventsIn(m_fixture->path()).front() == event);
    }

    void aFailureComesBackAsItWas()
    {
        QueryEvent event = failed(loggedSelect(), ErrorKind::Capacity, "D1 DB is overloaded.");
        event.failure->retryable = true;
        event.failure->outcomeUnknown = true;
        event.isLastAttempt = false;
        m_fixture->write(event);
        QVERIFY(eventsIn(m_fixture->path()) == std::vector{event});
    }

    void isWrittenHalfASecondLaterUnasked()
    {
        QueryLog log;
        QueryLogWriter writer(log, m_fixture->path());
        QSignalSpy written(&writer, &QueryLogWriter::written);
        log.record(loggedSelect());
        log.record(loggedSelect());
        QVERIFY(written.wait());
        QCOMPARE(written.front().front().value<qsizetype>(), 2);
        QCOMPARE(eventsIn(m_fixture->path()).size(), std::size_t{2});
    }

    void manyAreWrittenAtOnce()
    {
        QueryLog log(0);
        QueryLogWriter writer(log, m_fixture->path());
        QSignalSpy written(&writer, &QueryLogWriter::written);
        QueryEvent event = loggedSelect();
        for (int i = 0; i < 20'000; ++i) {
            event.startedAt += 1ms;
            log.record(event);
        }
        qsizetype all = 0;
        while (all < 20'000 && written.wait())
            all = std::accumulate(written.begin(), written.end(), qsizetype{0}, [](qsizetype sum, const auto &one) {
                return sum + one.front().template value<qsizetype>();
            });
        QCOMPARE(all, 20'000);
    }

    void nothingIsMadeWithoutEvents()
    {
        {
            QueryLog log;
            const QueryLogWriter writer(log, m_fixture->path());
        }
        QVERIFY(!QFileInfo::exists(QString::fromStdString(m_fixture->path())));
    }

    void onlyItsOwnerMayReadTheFile()
    {
        m_fixture->write(loggedSelect());
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(QString::fromStdString(m_fixture->path())).permissions() & others));
    }

    void aDamagedFileIsSetAsideAndTold()
    {
        QVERIFY(QDir().mkpath(m_fixture->folder()));
        QFile file(QString::fromStdString(m_fixture->path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(16384, 'x'));
        file.close();

        QueryLog log;
        QueryLogWriter writer(log, m_fixture->path());
        QSignalSpy troubled(&writer, &QueryLogWriter::troubled);
        QSignalSpy written(&writer, &QueryLogWriter::written);
        log.record(loggedSelect());
        QVERIFY(written.wait());
        QCOMPARE(troubled.size(), 1);
        const QStringList aside = QDir(m_fixture->folder()).entryList({QStringLiteral("*.damaged-*")});
        QCOMPARE(aside.size(), 1);
        QVERIFY(troubled.front().front().toString().contains(aside.front()));
        QCOMPARE(eventsIn(m_fixture->path()).size(), std::size_t{1});
    }

    void damageInTheMiddleIsFound()
    {
        m_fixture->write(loggedSelect());
        QFile file(QString::fromStdString(m_fixture->path()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 size = file.size();
        file.seek(4096);
        file.write(QByteArray(size - 4096, '\x7f'));
        file.close();
        m_fixture->write(loggedSelect());
        QCOMPARE(QDir(m_fixture->folder()).entryList({QStringLiteral("*.damaged-*")}).size(), 1);
        QCOMPARE(eventsIn(m_fixture->path()).size(), std::size_t{1});
    }

    void aFileTakenAwayIsMadeAgain()
    {
        QueryLog log;
        QueryLogWriter writer(log, m_fixture->path());
        QSignalSpy written(&writer, &QueryLogWriter::written);
        log.record(loggedSelect());
        QVERIFY(written.wait());
        QVERIFY(QDir(m_fixture->folder()).removeRecursively());
        log.record(loggedSelect("SELECT 2"));
        QVERIFY(written.wait());
        QCOMPARE(eventsIn(m_fixture->path()).size(), std::size_t{1});
    }

    void aFolderThatCannotBeUsedIsToldOnce()
    {
        QFile file(m_fixture->folder()); // a file where the folder should be
        QVERIFY(file.open(QIODevice::WriteOnly));
        QueryLog log;
        QueryLogWriter writer(log, m_fixture->path());
        QSignalSpy troubled(&writer, &QueryLogWriter::troubled);
        log.record(loggedSelect());
        QVERIFY(troubled.wait());
        QVERIFY(troubled.front().front().toString().contains(QString::fromStdString(m_fixture->path())));
        QVERIFY(troubled.front().front().toString().contains(QStringLiteral("get the right to write")));
        log.record(loggedSelect());
        writer.flush();
        QVERIFY(!troubled.wait(100));
    }

    void aNewerVersionsFileIsLeftAlone()
    {
        m_fixture->write(loggedSelect());
        {
            OtherProgram other(QString::fromStdString(m_fixture->path()));
            QVERIFY(other.run("PRAGMA user_version = 99"));
        }
        QueryLog log;
        QueryLogWriter writer(log, m_fixture->path());
        QSignalSpy troubled(&writer, &QueryLogWriter::troubled);
        log.record(loggedSelect());
        QVERIFY(troubled.wait());
        QVERIFY(troubled.front().front().toString().contains(QStringLiteral("newer version")));
        QVERIFY(QDir(m_fixture->folder()).entryList({QStringLiteral("*.damaged-*")}).isEmpty());
    }

    void waitsForAProgramThatHoldsTheLock()
    {
        m_fixture->write(loggedSelect());
        OtherProgram other(QString::fromStdString(m_fixture->path()));
        QVERIFY(other.run("BEGIN IMMEDIATE"));
        QueryLog log;
        QueryLogWriter writer(log, m_fixture->path());
        QSignalSpy written(&writer, &QueryLogWriter::written);
        log.record(loggedSelect("SELECT 2"));
        writer.flush();
        QTimer::singleShot(300ms, this, [&other] { QVERIFY(other.run("COMMIT")); });
        QVERIFY(written.wait());
        QCOMPARE(eventsIn(m_fixture->path()).size(), std::size_t{2});
    }

    void nothingIsKeptWhileTheLogIsOff()
    {
        LogSettings settings;
        settings.isOn = false;
        QueryLogKeeper keeper(m_fixture->path());
        D1_AWAIT_OK(set, keeper.setSettings(settings));
        m_fixture->write(loggedSelect());
        QVERIFY(eventsIn(m_fixture->path()).empty());
    }

    void boundValuesAreKeptOnlyWhenAskedFor_data()
    {
        QTest::addColumn<bool>("keeps");
        QTest::newRow("no") << false;
        QTest::newRow("yes") << true;
    }

    void boundValuesAreKeptOnlyWhenAskedFor()
    {
        QFETCH(bool, keeps);
        LogSettings settings;
        settings.keepsValues = keeps;
        QueryLogKeeper keeper(m_fixture->path());
        D1_AWAIT_OK(set, keeper.setSettings(settings));

        QueryLog log;
        QueryLogWriter writer(log, m_fixture->path());
        QSignalSpy written(&writer, &QueryLogWriter::written);
        QueryEvent event = loggedSelect("SELECT ?");
        event.boundValues = {Cell(std::int64_t{5}), Cell(2.0), Cell(std::string("secret ü")), Cell(),
                             Cell(Blob{QByteArray("\x00\xff", 2)})};
        log.record(event);
        QVERIFY(written.wait());
        QCOMPARE(log.keepsValues(), keeps);
        if (!keeps)
            event.boundValues.clear();
        QVERIFY(eventsIn(m_fixture->path()) == std::vector{event});
    }

    void literalsAreNotKeptWhenNotWanted()
    {
        LogSettings settings;
        settings.keepsLiterals = false;
        QueryLogKeeper keeper(m_fixture->path());
        D1_AWAIT_OK(set, keeper.setSettings(settings));
        m_fixture->write(std::vector{
            loggedSelect("SELECT * FROM users WHERE email = 'secret@example.org'"),
            loggedSelect("SELECT * FROM users WHERE email = ?"),
            loggedSelect("SELECT 1 -- secret"),
            failed(loggedSelect("SELECT 'secret' FRM users"), ErrorKind::Syntax, "near \"secret\": syntax error"),
        });
        int withSql = 0;
        for (const QueryEvent &event : eventsIn(m_fixture->path())) {
            withSql += event.sql.empty() ? 0 : 1;
            QVERIFY(!event.fingerprint.empty());
            if (event.failure)
                QCOMPARE(event.failureMessage, std::string("near \"…\": syntax error"));
        }
        QCOMPARE(withSql, 1);
        for (const QString &name : QDir(m_fixture->folder()).entryList(QDir::Files)) {
            QFile file(m_fixture->folder() + u'/' + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains("secret"));
        }
    }

private:
    std::unique_ptr<LogFixture> m_fixture;
};

QTEST_GUILESS_MAIN(tst_QueryLogWriter)
#include "tst_querylogwriter.moc"
