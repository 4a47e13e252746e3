// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/preparedwriter.h"

#include "features/importer/job/insertsql.h"
#include "features/importer/job/ledgerremoval.h"
#include "features/importer/job/rowfault.h"

namespace d1 {

namespace {

/// One run holds the file's write lock from its beginning to its end, so no other can take the job over.
constexpr std::int64_t onlyClaim = 0;

constexpr BlockLimits blockLimits{10'000, 1'000'000};

/// Of 5 s each, see BulkLoad: as patient as an import over the net.
constexpr int mostTries = 24;

bool isBusy(const Error &error)
{
    return error.facts.sqliteCode == "SQLITE_BUSY";
}

Error stopped()
{
    return Error(ErrorKind::Cancelled, "The import was stopped.");
}

} // namespace

PreparedWriter::PreparedWriter(SessionPtr session, std::shared_ptr<const ImportPlan> plan)
    : m_session(std::move(session))
    , m_plan(std::move(plan))
    , m_load(m_session->bulkLoad())
{}

QCoro::Task<Result<LedgerState>> PreparedWriter::begin(std::string job, CancelToken cancel)
{
    if (const Result<void> begun = co_await patiently(&BulkLoad::begin, std::move(cancel)); !begun)
        co_return std::unexpected(begun.error());
    LedgerState known;
    if (!job.empty()) {
        Result<LedgerState> read = co_await readLedger(std::move(job));
        if (!read)
            co_return std::unexpected(std::move(read.error()));
        known = *std::move(read);
    }
    if (m_plan->createTable && known.done.isEmpty()) {
        std::vector<Statement> create{Statement(*m_plan->createTable)};
        if (const auto created = co_await m_load->run(std::move(create)); !created)
            co_return std::unexpected(created.error());
    }
    const InsertSql sql(*m_plan);
    BulkStatements statements{sql.forOneRow(), sql.probe()};
    if (const Result<void> prepared = co_await m_load->prepare(std::move(statements)); !prepared)
        co_return std::unexpected(prepared.error());
    m_written = known;
    co_return known;
}

/// Another import may be on its way, and nobody loses the rows of an hour to someone who only reads.
QCoro::Task<Result<void>> PreparedWriter::patiently(Step step, CancelToken cancel)
{
    for (int tries = 1;; ++tries) {
        const Result<void> done = co_await (m_load.get()->*step)(cancel);
        const bool isKeptWaiting = !done && isBusy(done.error());
        if (isKeptWaiting && cancel.isCancelled())
            co_return std::unexpected(stopped());
        if (!isKeptWaiting || tries == mostTries)
            co_return done;
    }
}

QCoro::Task<Result<LedgerState>> PreparedWriter::readLedger(std::string job)
{
    const Ledger ledger(std::move(job), onlyClaim);
    std::vector<Statement> read{ledger.read()};
    const auto rows = co_await m_load->run(std::move(read));
    if (rows)
        co_return Ledger::stateFrom(*rows->front());
    if (Ledger::isMissing(rows.error()))
        co_return LedgerState();
    co_return std::unexpected(rows.error());
}

QCoro::Task<Result<ChunkOutcome>> PreparedWriter::write(FileBlock block, std::size_t maxBad, CancelToken)
{
    ChunkOutcome outcome;
    ++m_counts.requests;
    const std::shared_ptr<const BulkRows> rows = block.rows;
    const Result<BulkOutcome> added = co_await m_load->add(rows, maxBad);
    if (!added)
        co_return std::unexpected(added.error());
    for (const BulkOutcome::Fault &fault : added->faults) {
        BadRow bad = badRow(*block.rows, fault.row, fault.error);
        if (m_plan->conflict == ConflictRule::Abort && isCollision(fault.error)) {
            outcome.conflict = std::move(bad);
            co_return outcome;
        }
        outcome.bad.push_back(std::move(bad));
    }
    note(block, *added);
    co_return outcome;
}

void PreparedWriter::note(const FileBlock &block, const BulkOutcome &outcome)
{
    m_written.loaded += outcome.inserted + outcome.updated + outcome.skipped;
    m_written.inserted += outcome.inserted;
    RowSpan span = block.span;
    for (const BulkOutcome::Fault &fault : outcome.faults) {
        const std::uint64_t number = block.rows->number(fault.row);
        m_written.done.add({span.begin, number});
        span.begin = number + 1;
    }
    m_written.done.add(span);
}

/// An entry a span; the counts go with the first.
std::vector<Statement> PreparedWriter::ledgerEntries(const Ledger &ledger) const
{
    std::vector<Statement> statements = ledger.claim();
    statements.insert(statements.begin() + 1, ledger.remove()); // of a run that was not tidied up
    LedgerState counts = m_written;
    for (const RowSpan &span : m_written.done.spans()) {
        Ledger::Inserted inserted{std::to_string(counts.inserted), {}};
        statements.push_back(ledger.record(span, counts.loaded, std::move(inserted)));
        counts.inserted = counts.loaded = 0;
    }
    return statements;
}

QCoro::Task<Result<ChunkOutcome>> PreparedWriter::rehearse(FileBlock block, std::size_t maxBad, CancelToken cancel)
{
    std::string noJob;
    if (const Result<LedgerState> begun = co_await begin(std::move(noJob), cancel); !begun)
        co_return std::unexpected(begun.error());
    const Result<ChunkOutcome> outcome = co_await write(std::move(block), maxBad, std::move(cancel));
    co_await m_load->rollBack();
    co_return outcome;
}

QCoro::Task<Result<LedgerState>> PreparedWriter::finish(std::string job, CancelToken cancel)
{
    const Ledger ledger(std::move(job), onlyClaim);
    std::vector<Statement> entries = ledgerEntries(ledger);
    if (const auto recorded = co_await m_load->run(std::move(entries)); !recorded)
        co_return std::unexpected(recorded.error());
    if (const Result<void> committed = co_await patiently(&BulkLoad::commit, std::move(cancel)); !committed)
        co_return std::unexpected(committed.error());
    const LedgerState written = m_written;
    co_return written;
}

QCoro::Task<Result<void>> PreparedWriter::forget(std::string job)
{
    AskBatch ask = [session = m_session](std::vector<Statement> statements) {
        Request request(std::move(statements), Intent::Critical);
        request.priority = Priority::Background;
        request.origin = "import";
        request.idempotent = true;
        return session->execute(std::move(request));
    };
    co_return co_await removeLedger(std::move(ask), std::move(job));
}

QCoro::Task<Withdrawal> PreparedWriter::withdraw(bool)
{
    co_await m_load->rollBack();
    co_return Withdrawal();
}

BlockLimits PreparedWriter::limits() const
{
    return {m_plan->batchRows.value_or(blockLimits.rows), blockLimits.bytes};
}

} // namespace d1
