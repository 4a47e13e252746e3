// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/embeddedconnection.h"
#include "features/monitor/sizesampler.h"
#include "features/querylog/querylogkeeper.h"
#include "features/querylog/querylogreader.h"
#include "logfixture.h"
#include "service/querylog.h"
#include "support/await.h"
#include "support/fakeclock.h"
#include "support/otherprogram.h"

#include <QSignalSpy>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;

/// Of a database with one table, beside a log.
class tst_SizeSampler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<LogFixture>();
        m_folder = std::make_unique<QTemporaryDir>();
        const QString path = m_folder->filePath(QStringLiteral("a.sqlite"));
        QVERIFY(OtherProgram(path).run("CREATE TABLE t(a); INSERT INTO t VALUES (1), (2)"));
        m_reader = std::make_shared<QueryLogReader>(m_fixture->path());
        m_keeper = std::make_shared<QueryLogKeeper>(m_fixture->path());
        m_events = std::make_unique<QueryLog>();
        Session::Parts parts;
        parts.identity.target = "d1:shop";
        parts.primary = std::make_unique<EmbeddedConnection>(path.toStdString());
        parts.clock = &m_clock;
        parts.log = m_events.get();
        m_session = Session::create(std::move(parts));
        m_sampler = std::make_unique<SizeSampler>(m_reader, m_keeper, m_clock);
        m_sampled = std::make_unique<QSignalSpy>(m_sampler.get(), &SizeSampler::sampled);
    }

    void cleanup()
    {
        m_sampled.reset();
        m_sampler.reset();
        m_session.reset();
    }

    void nobodyIsAskedWhileNobodyLooks()
    {
        m_sampler->setSession(m_session);
        QVERIFY(!m_sampled->wait(100));
        QVERIFY(m_events->events().empty());
    }

    void whoLooksHasTheDatabaseSampled()
    {
        m_sampler->setRunning(true);
        m_sampler->setSession(m_session);
        QVERIFY(m_sampled->wait());
        D1_AWAIT_OK(samples, m_reader->samples(lately(), "d1:shop"));
        const auto table = std::ranges::find(*samples, "t", &SizeSample::table);
        QVERIFY(table != samples->end());
        QCOMPARE(table->rows, std::optional<std::int64_t>(2));
        QCOMPARE(table->how, SizeSample::How::HighestRow);
        for (const QueryEvent &event : m_events->events())
            QCOMPARE(event.origin, std::string("sampling"));
    }

    void nobodyIsAskedAgainWithinTheHourWhoeverSampled()
    {
        m_sampler->setRunning(true);
        m_sampler->setSession(m_session);
        QVERIFY(m_sampled->wait());
        const std::size_t asked = m_events->events().size();
        m_clock.advance(59min);
        SizeSampler other(m_reader, m_keeper, m_clock); // another window, another program
        const QSignalSpy otherSampled(&other, &SizeSampler::sampled);
        other.setRunning(true);
        other.setSession(m_session);
        m_sampler->setSession(m_session);
        QVERIFY(!m_sampled->wait(150));
        QCOMPARE(otherSampled.size(), 0);
        QCOMPARE(m_events->events().size(), asked);
        m_clock.advance(2min);
        m_sampler->setSession(m_session);
        QVERIFY(m_sampled->wait());
        QVERIFY(m_events->events().size() > asked);
    }

    void whatAnswersTellOfTheWholeDatabaseIsNoSampling()
    {
        SizeSample told;
        told.target = "d1:shop";
        told.at = m_clock.wallNow() - 10min;
        told.bytes = 4096;
        D1_AWAIT_OK(added, m_keeper->addSamples({told}));
        m_sampler->setRunning(true);
        m_sampler->setSession(m_session);
        QVERIFY(m_sampled->wait());
    }

    void rowsAreCountedWhenAskedAndSampledAllTheSame()
    {
        m_sampler->setSession(m_session);
        m_sampler->countRows("t");
        QVERIFY(m_sampler->isCounting());
        m_sampler->countRows("t"); // one after another
        QVERIFY(m_sampled->wait());
        QVERIFY(!m_sampler->isCounting());
        QCOMPARE(m_sampled->size(), 1);
        QCOMPARE(m_events->events().size(), std::size_t{1});
        D1_AWAIT_OK(samples, m_reader->samples(lately(), "d1:shop"));
        QCOMPARE(samples->size(), std::size_t{1});
        QCOMPARE(samples->front().how, SizeSample::How::Counted);
        QCOMPARE(samples->front().rows, std::optional<std::int64_t>(2));
        m_clock.advance(1min);
        m_sampler->setRunning(true); // a count is no sampling of all tables
        QVERIFY(m_sampled->wait());
    }

    void aCountThatFailsSaysWhy()
    {
        m_sampler->setSession(m_session);
        QSignalSpy failed(m_sampler.get(), &SizeSampler::countFailed);
        m_sampler->countRows("nothing of this name");
        QVERIFY(failed.wait());
        QVERIFY(!m_sampler->isCounting());
        QCOMPARE(m_sampled->size(), 0);
    }

    void withoutALogNobodyIsAsked()
    {
        SizeSampler sampler(nullptr, nullptr, m_clock);
        sampler.setRunning(true);
        sampler.setSession(m_session);
        sampler.setSession(nullptr);
        QVERIFY(m_events->events().empty());
    }

private:
    [[nodiscard]] TimeSpan lately() const { return {m_clock.wallNow() - 1h, m_clock.wallNow() + 1h}; }

    FakeClock m_clock;
    std::unique_ptr<LogFixture> m_fixture;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<QueryLogReader> m_reader;
    std::shared_ptr<QueryLogKeeper> m_keeper;
    std::unique_ptr<QueryLog> m_events;
    SessionPtr m_session;
    std::unique_ptr<SizeSampler> m_sampler;
    std::unique_ptr<QSignalSpy> m_sampled;
};

QTEST_GUILESS_MAIN(tst_SizeSampler)
#include "tst_sizesampler.moc"
