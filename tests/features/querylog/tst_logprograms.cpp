// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/querylogreader.h"
#include "logfixture.h"
#include "support/await.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>

#include <csignal>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 60'000;

std::unique_ptr<QProcess> startProgram(const std::string &path, const QString &target, int count)
{
    auto program = std::make_unique<QProcess>();
    program->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program->start(QStringLiteral(D1_LOG_PROGRAM), {QString::fromStdString(path), target, QString::number(count)});
    return program;
}

/// What the log's sums say was asked of a target.
std::uint64_t attemptsOf(QueryLogReader &reader, const std::string &target)
{
    TrafficSearch search;
    search.span = {logTime() - 24h, logTime() + 24h};
    search.target = target;
    const auto queries = await(reader.queries(search));
    std::uint64_t attempts = 0;
    if (queries) {
        for (const QueryTraffic &query : *queries)
            attempts += query.traffic.attempts;
    }
    return attempts;
}

} // namespace

/// Programs that share a log, and one that is killed while it writes.
class tst_LogPrograms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void severalProgramsWriteAtOnce()
    {
        const LogFixture fixture;
        constexpr int each = 5'000;
        std::vector<std::unique_ptr<QProcess>> programs;
        const QStringList targets{QStringLiteral("d1:a"), QStringLiteral("d1:b"), QStringLiteral("d1:c")};
        for (const QString &target : targets)
            programs.push_back(startProgram(fixture.path(), target, each));
        for (const auto &program : programs) {
            QVERIFY(program->waitForFinished(patience));
            QCOMPARE(program->exitCode(), 0);
        }
        QueryLogReader reader(fixture.path());
        D1_AWAIT_OK(summary, reader.summary());
        QCOMPARE(summary->events, std::int64_t{each * 3});
        QCOMPARE(summary->queries, std::int64_t{1});
        for (const QString &target : targets)
            QCOMPARE(attemptsOf(reader, target.toStdString()), std::uint64_t{each});
        QVERIFY(QDir(fixture.folder()).entryList({QStringLiteral("*.damaged-*")}).isEmpty());
    }

    void whoMakesTheFileKeepsItWhenOthersEnd()
    {
        const LogFixture fixture;
        QDir().mkpath(fixture.folder());
        QueryLog log(0);
        QueryLogWriter writer(log, fixture.path()); // makes the file, and stays
        QSignalSpy written(&writer, &QueryLogWriter::written);
        const auto writeOne = [&] {
            log.record(loggedSelect());
            writer.flush();
            return written.wait(patience);
        };
        QVERIFY(writeOne());
        const auto other = startProgram(fixture.path(), QStringLiteral("d1:other"), 100);
        QVERIFY(other->waitForFinished(patience)); // the last one to close a file takes its write-ahead log away
        QVERIFY(writeOne());

        QueryLogReader reader(fixture.path());
        D1_AWAIT_OK(summary, reader.summary());
        QCOMPARE(summary->events, std::int64_t{102});
    }

    void aKillTakesNothingThatWasWritten()
    {
        const LogFixture fixture;
        for (int round = 0; round < 5; ++round) {
            const auto program = startProgram(fixture.path(), QStringLiteral("demo:"), 0);
            qint64 written = 0;
            while (written < 300 * (round + 1)) {
                QVERIFY(program->waitForReadyRead(patience));
                while (program->canReadLine())
                    written = program->readLine().trimmed().toLongLong();
            }
            ::kill(static_cast<pid_t>(program->processId()), SIGKILL);
            QVERIFY(program->waitForFinished(patience));
            while (program->canReadLine())
                written = program->readLine().trimmed().toLongLong();

            QueryLogReader reader(fixture.path());
            D1_AWAIT_OK(summary, reader.summary());
            const std::int64_t before = std::exchange(m_before, summary->events);
            QVERIFY(summary->events - before >= written);
            QCOMPARE(attemptsOf(reader, "demo:"), static_cast<std::uint64_t>(summary->events)); // sums went with events
        }
        QVERIFY(QDir(fixture.folder()).entryList({QStringLiteral("*.damaged-*")}).isEmpty());
    }

private:
    std::int64_t m_before = 0;
};

QTEST_GUILESS_MAIN(tst_LogPrograms)
#include "tst_logprograms.moc"
