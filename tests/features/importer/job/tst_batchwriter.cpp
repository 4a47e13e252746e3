// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/embeddedconnection.h"
#include "importfixture.h"
#include "support/await.h"
#include "support/fakeclock.h"

using namespace d1;
using namespace d1::test;
using namespace std::string_literals;
using End = ImportOutcome::End;

namespace {

/// Which answers get lost; shared with the test, since the session owns the connection.
struct Losses {
    int left = 0;     ///< so many more that bring rows
    bool runs = true; ///< what is lost was done
    /// What is lost is held up instead, and arrives once the import takes its rows back.
    bool holds = false;
    std::vector<Request> held{};
    int arrivedLate = 0;
    std::int64_t largestNumber = 0; ///< among the values that were bound
    int refusedEnds = 0;            ///< so many more requests that take the ledger away are not done
};

/// A file whose answers get lost on the way back, as they do when they come too late.
class LossyConnection final : public Connection
{
public:
    LossyConnection(std::string path, std::shared_ptr<Losses> losses)
        : m_inner(std::move(path))
        , m_losses(std::move(losses))
    {}

    QCoro::Task<Result<Reply>> execute(Request request) override
    {
        const bool bringsRows =
            request.statements.size() > 1 && request.statements[1].sql.starts_with("INSERT INTO \"t\"");
        const bool isLost = bringsRows && m_losses->left > 0;
        for (const Statement &statement : request.statements)
            note(statement);
        m_losses->left -= isLost ? 1 : 0;
        if (isLost && m_losses->holds)
            m_losses->held.push_back(request);
        if (isLost && !m_losses->runs)
            co_return std::unexpected(lost());
        const bool endsLedger = request.statements.back().sql.starts_with("DROP TABLE ");
        if (endsLedger && m_losses->refusedEnds > 0) {
            --m_losses->refusedEnds;
            co_return std::unexpected(reset());
        }
        const bool takesBack = request.statements.front().sql.starts_with("DELETE FROM \"t\"");
        Result<Reply> reply = co_await m_inner.execute(std::move(request));
        while (takesBack && !m_losses->held.empty()) {
            Request late = m_losses->held.back();
            m_losses->held.pop_back();
            static_cast<void>(co_await m_inner.execute(std::move(late)));
            ++m_losses->arrivedLate;
        }
        if (isLost)
            co_return std::unexpected(lost());
        co_return reply;
    }

    [[nodiscard]] Capabilities capabilities() const override { return {}; }

private:
    void note(const Statement &statement)
    {
        for (const Cell &value : statement.params) {
            if (const auto *number = std::get_if<std::int64_t>(&value))
                m_losses->largestNumber = std::max(m_losses->largestNumber, *number);
        }
    }

    static Error lost()
    {
        ErrorFacts facts;
        facts.delivery = Delivery::Unknown;
        facts.stoppedBy = StoppedBy::Deadline;
        facts.message = "No answer within 35 s.";
        return Error(std::move(facts));
    }

    static Error reset()
    {
        ErrorFacts facts;
        facts.delivery = Delivery::Unknown;
        facts.message = "Network connection lost.";
        return Error(std::move(facts));
    }

    EmbeddedConnection m_inner;
    std::shared_ptr<Losses> m_losses;
};

} // namespace

/// Batches while answers get lost: every row is there once, and the counts are those of the file.
class tst_BatchWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLedgerGoesHoweverOftenItsEndIsLost()
    {
        start(0, true);
        m_losses->refusedEnds = 12; // more than the service tries
        const ImportOutcome outcome = m_fixture->run(m_request, ImportStrategy::JsonBatches);
        QCOMPARE(outcome.end, End::Complete);
        QCOMPARE(m_losses->refusedEnds, 0);
        QCOMPARE(m_fixture->rows("SELECT group_concat(name) FROM sqlite_schema"), "t"s);
    }

    void everyRowIsThereOnceWhateverIsLost_data()
    {
        QTest::addColumn<int>("lost");
        QTest::addColumn<bool>("runs");
        for (const int lost : {1, 3, 20, 60}) {
            QTest::addRow("%d lost, done", lost) << lost << true;
            QTest::addRow("%d lost, not done", lost) << lost << false;
        }
    }

    /// So many losses that chunks are halved although they were written.
    void everyRowIsThereOnceWhateverIsLost()
    {
        QFETCH(int, lost);
        QFETCH(bool, runs);
        start(lost, runs);
        const ImportOutcome outcome = m_fixture->run(m_request, ImportStrategy::JsonBatches);
        QVERIFY2(outcome.end == End::Complete, outcome.error ? outcome.error->facts.message.c_str() : "");
        QCOMPARE(digest(), "1000|1000|500500"s);
        QCOMPARE(outcome.inserted, std::uint64_t{1000});
        QVERIFY(outcome.retries >= static_cast<std::uint64_t>(lost) / 2);
        QCOMPARE(m_losses->left, 0);
    }

    void whatNeverAnswersEndsTheImportToBeResumed_data()
    {
        QTest::addColumn<bool>("runs");
        QTest::newRow("done") << true;
        QTest::newRow("not done") << false;
    }

    void whatNeverAnswersEndsTheImportToBeResumed()
    {
        QFETCH(bool, runs);
        start(100'000, runs);
        const ImportOutcome outcome = m_fixture->run(m_request, ImportStrategy::JsonBatches);
        QCOMPARE(outcome.end, End::Failed);
        QCOMPARE(outcome.error->verdict.kind, ErrorKind::Timeout);

        const ImportOutcome anew = m_fixture->run(m_request, ImportStrategy::JsonBatches);
        QCOMPARE(anew.end, End::Failed);
        QCOMPARE(anew.error->verdict.kind, runs ? ErrorKind::Constraint : ErrorKind::Timeout);

        m_losses->left = 0;
        m_request.resumes = true;
        const ImportOutcome resumed = m_fixture->run(m_request, ImportStrategy::JsonBatches);
        QVERIFY2(resumed.end == End::Complete, resumed.error ? resumed.error->facts.message.c_str() : "");
        QCOMPARE(resumed.inserted, std::uint64_t{1000});
        QCOMPARE(digest(), "1000|1000|500500"s);
        QCOMPARE(m_fixture->rows("SELECT name FROM sqlite_schema"), "t"s);
    }

    /// The first chunk takes so long that it was sent again; a later one collides.
    void whatArrivesWhileRowsAreTakenBackDoesNothing()
    {
        start(1, false, "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO t VALUES (400, 'old')");
        m_losses->holds = true;
        const ImportOutcome outcome = m_fixture->run(m_request, ImportStrategy::JsonBatches);
        QCOMPARE(outcome.end, End::Failed);
        QCOMPARE(outcome.keptRows, std::uint64_t{0});
        QCOMPARE(m_fixture->rows("SELECT * FROM t"), "400|old"s);
        QCOMPARE(m_losses->arrivedLate, 1);
    }

    /// Through JSON, which wrangler dev and Cloudflare speak, longer ones come back as others, and an import that
    /// gives up would take itself for one that another has taken over.
    void theLedgersNumbersSurviveJson()
    {
        start(0, true);
        QCOMPARE(m_fixture->run(m_request, ImportStrategy::JsonBatches).end, End::Complete);
        QVERIFY(m_losses->largestNumber > 0);
        QVERIFY(m_losses->largestNumber < std::int64_t{1} << 53);
    }

private:
    /// Without a key in the table nothing but the ledger keeps a row from coming twice.
    void start(int lost, bool runs, const char *table = "CREATE TABLE t (id INTEGER, name TEXT)")
    {
        m_fixture = std::make_unique<ImportFixture>(table);
        m_clock = std::make_unique<FakeClock>();
        m_fixture->setClock(m_clock.get());
        m_losses = std::make_shared<Losses>();
        m_losses->left = lost;
        m_losses->runs = runs;
        m_fixture->setConnection(std::make_unique<LossyConnection>(m_fixture->databasePath(), m_losses));
        std::string text = "id,name\n";
        for (int id = 1; id <= 1000; ++id)
            text += std::to_string(id) + ",x\n";
        m_request = m_fixture->request(m_fixture->csv(text));
        m_request.batchRows = 250;
    }

    [[nodiscard]] std::string digest() const
    {
        return m_fixture->rows("SELECT count(*), count(DISTINCT id), sum(id) FROM t");
    }

    std::unique_ptr<FakeClock> m_clock;
    std::shared_ptr<Losses> m_losses;
    std::unique_ptr<ImportFixture> m_fixture;
    ImportRequest m_request;
};

QTEST_GUILESS_MAIN(tst_BatchWriter)
#include "tst_batchwriter.moc"
