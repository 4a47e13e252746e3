// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/batchwriter.h"

#include "features/importer/job/ledgerremoval.h"
#include "features/importer/job/rowfault.h"
#include "features/importer/job/rowremoval.h"
#include "sql/quoting.h"

#include <QRandomGenerator>

namespace d1 {

namespace {

constexpr int overlapLocally = 2;
constexpr int overlapOverTheNet = 3;

/// No longer than JSON keeps exactly, since it is read back to learn whose the import is.
std::int64_t newClaim()
{
    constexpr unsigned bitsTooMany = 12;
    return static_cast<std::int64_t>(QRandomGenerator::global()->generate64() >> bitsTooMany);
}

Error begunBefore(const LedgerState &state, const std::string &table)
{
    return Error(ErrorKind::Constraint, "An import of this file into " + table + " stopped half way, "
                                            + std::to_string(state.done.count())
                                            + " of its rows are done with: resume it, or remove what it left with "
                                              "DROP TABLE "
                                            + Ledger::Table + " and begin anew.");
}

Error emptied(const LedgerState &state, const std::string &table)
{
    return Error(ErrorKind::Constraint, "The table " + table + " was emptied or made anew since this import put "
                                            + std::to_string(state.inserted) + (state.inserted == 1 ? " row" : " rows")
                                            + " into it; to bring all of them again, DROP TABLE " + Ledger::Table
                                            + " and import without resuming.");
}

} // namespace

BatchWriter::BatchWriter(SessionPtr session, std::shared_ptr<const ImportPlan> plan, Clock *clock)
    : m_session(std::make_shared<PatientSession>(std::move(session), clock, plan->timeout))
    , m_plan(std::move(plan))
    , m_sender(m_session, m_plan)
{}

/// Where the order of the rows decides which of two with the same key stays, they go one chunk after the other.
int BatchWriter::overlap() const
{
    if (m_plan->conflict != ConflictRule::Abort)
        return 1;
    return m_session->session()->capabilities().billed ? overlapOverTheNet : overlapLocally;
}

QCoro::Task<Result<LedgerState>> BatchWriter::begin(std::string job, CancelToken cancel)
{
    m_ledger.emplace(std::move(job), newClaim());
    if (Result<void> checked = co_await checkLeftovers(cancel); !checked)
        co_return std::unexpected(std::move(checked.error()));
    std::vector<Statement> statements = m_ledger->claim();
    if (m_plan->createTable)
        statements.emplace_back(*m_plan->createTable);
    const Result<Reply> claimed = co_await m_session->ask(std::move(statements), cancel);
    if (!claimed)
        co_return std::unexpected(claimed.error());
    m_hasBegun = true;
    m_madeTable = m_plan->createTable.has_value();
    co_return co_await readLedger(std::move(cancel));
}

/// Before the claim: whoever begins anew must not take it from one that runs.
QCoro::Task<Result<void>> BatchWriter::checkLeftovers(CancelToken cancel)
{
    const Result<LedgerState> known = co_await readLedger(cancel);
    if (!known)
        co_return std::unexpected(known.error());
    if (!m_plan->resumes && !known->done.isEmpty())
        co_return std::unexpected(begunBefore(*known, m_plan->table));
    if (known->inserted == 0)
        co_return Result<void>();
    const Result<bool> isEmpty = co_await isTableEmpty(std::move(cancel));
    if (!isEmpty)
        co_return std::unexpected(isEmpty.error());
    m_canResume = !*isEmpty;
    if (*isEmpty)
        co_return std::unexpected(emptied(*known, m_plan->table));
    co_return Result<void>();
}

/// Or not there any more.
QCoro::Task<Result<bool>> BatchWriter::isTableEmpty(CancelToken cancel)
{
    if (m_plan->createTable)
        co_return true;
    std::vector<Statement> look{Statement("SELECT 1 FROM " + sql::quoteIdentifier(m_plan->table) + " LIMIT 1")};
    const Result<Reply> rows = co_await m_session->ask(std::move(look), std::move(cancel));
    if (!rows)
        co_return std::unexpected(rows.error());
    co_return rows->statements.front().rows->rowCount() == 0;
}

QCoro::Task<Result<LedgerState>> BatchWriter::readLedger(CancelToken cancel)
{
    std::vector<Statement> read{m_ledger->read()};
    const Result<Reply> rows = co_await m_session->ask(std::move(read), std::move(cancel));
    if (rows)
        co_return Ledger::stateFrom(*rows->statements.front().rows);
    if (Ledger::isMissing(rows.error()))
        co_return LedgerState();
    co_return std::unexpected(rows.error());
}

QCoro::Task<Result<ChunkOutcome>> BatchWriter::write(FileBlock block, std::size_t maxBad, CancelToken cancel)
{
    co_return co_await writePieces(std::move(block), false, maxBad, std::move(cancel));
}

QCoro::Task<Result<ChunkOutcome>> BatchWriter::rehearse(FileBlock block, std::size_t maxBad, CancelToken cancel)
{
    co_return co_await writePieces(std::move(block), true, maxBad, std::move(cancel));
}

QCoro::Task<Result<ChunkSender::Said>> BatchWriter::tryPiece(ChunkPiece piece, bool rehearses, CancelToken cancel)
{
    if (!rehearses)
        co_return co_await m_sender.send(*m_ledger, std::move(piece), std::move(cancel));
    std::vector<Statement> before;
    if (m_plan->createTable && !m_madeTable)
        before.emplace_back(*m_plan->createTable);
    co_return co_await m_sender.rehearse(std::move(before), std::move(piece), std::move(cancel));
}

/// What fails is halved until single rows are at fault.
QCoro::Task<Result<ChunkOutcome>> BatchWriter::writePieces(FileBlock block, bool rehearses, std::size_t maxBad,
                                                           CancelToken cancel)
{
    using Answer = ChunkSender::Answer;
    ChunkOutcome outcome;
    std::vector<ChunkPiece> waiting{{block.rows, {0, block.rows->rowCount()}, block.span}};
    while (!waiting.empty() && outcome.bad.size() <= maxBad) {
        const ChunkPiece piece = std::move(waiting.back());
        waiting.pop_back();
        Result<ChunkSender::Said> said = co_await tryPiece(piece, rehearses, cancel);
        const bool isBlamed = said && said->answer == Answer::RowsAtFault && piece.range.size() == 1;
        if (isBlamed) // nobody loses a row for an answer that came once
            said = co_await tryPiece(piece, rehearses, cancel);
        if (!said)
            co_return std::unexpected(said.error());
        if (said->answer == Answer::Taken)
            continue;
        if (said->answer == Answer::RowsAtFault && m_plan->conflict == ConflictRule::Abort
            && isCollision(said->error)) {
            Result<std::optional<BadRow>> collision = co_await findCollision(piece, cancel);
            if (!collision)
                co_return std::unexpected(collision.error());
            if (*collision) {
                outcome.conflict = std::move(*collision);
                co_return outcome;
            }
            waiting.push_back(piece); // it goes in, now that it is asked again
            continue;
        }
        if (piece.range.size() == 1) {
            outcome.bad.push_back(badRow(*piece.rows, piece.range.begin, said->error));
            continue;
        }
        auto [first, second] = piece.halves();
        waiting.push_back(std::move(second));
        waiting.push_back(std::move(first));
    }
    co_return outcome;
}

/// The first row that collides with those before it or in the table, by trying and taking back; nothing when all go in
/// after all. Its line is 0 when another fault stands in the way of finding it.
QCoro::Task<Result<std::optional<BadRow>>> BatchWriter::findCollision(ChunkPiece piece, CancelToken cancel)
{
    std::size_t fits = 0;
    std::size_t fails = piece.range.size() + 1;
    Error words;
    while (fails - fits > 1) {
        const bool isFirst = fails > piece.range.size();
        const std::size_t tried = isFirst ? piece.range.size() : fits + (fails - fits) / 2;
        const ChunkPiece head{piece.rows, {piece.range.begin, piece.range.begin + tried}, piece.span};
        const Result<ChunkSender::Said> said = co_await tryPiece(head, true, cancel);
        if (!said)
            co_return std::unexpected(said.error());
        const bool isAtFault = said->answer == ChunkSender::Answer::RowsAtFault;
        if (isFirst && (!isAtFault || !isCollision(said->error)))
            co_return std::nullopt;
        if (isAtFault && !isCollision(said->error))
            co_return BadRow{0, {}, words.facts.message + '.'};
        if (isAtFault)
            words = said->error;
        (isAtFault ? fails : fits) = tried;
    }
    co_return badRow(*piece.rows, piece.range.begin + fails - 1, words);
}

QCoro::Task<Result<LedgerState>> BatchWriter::finish(std::string, CancelToken cancel)
{
    co_return co_await readLedger(std::move(cancel));
}

QCoro::Task<Result<void>> BatchWriter::forget(std::string job)
{
    const std::shared_ptr<PatientSession> session = m_session;
    AskBatch ask = [session](std::vector<Statement> statements) {
        return session->ask(std::move(statements), CancelToken());
    };
    co_return co_await removeLedger(std::move(ask), std::move(job));
}

/// What was sent and has not arrived yet does nothing from here on. False when another run has taken over.
QCoro::Task<Result<bool>> BatchWriter::shutOut()
{
    CancelToken never;
    const Ledger later(m_ledger->job(), newClaim());
    std::vector<Statement> passOn{m_ledger->passOn(later)};
    const Result<Reply> passed = co_await m_session->ask(std::move(passOn), never);
    if (!passed && Ledger::isMissing(passed.error()))
        co_return false;
    if (!passed)
        co_return std::unexpected(passed.error());
    std::vector<Statement> read{later.readClaim()};
    const Result<Reply> claim = co_await m_session->ask(std::move(read), never);
    if (!claim)
        co_return std::unexpected(claim.error());
    const bool isOurs = later.isClaimedIn(*claim->statements.front().rows);
    if (isOurs)
        m_ledger = later;
    co_return isOurs;
}

QCoro::Task<Withdrawal> BatchWriter::withdraw(bool forGood)
{
    if (!m_hasBegun && (!m_plan->resumes || !m_canResume))
        co_return Withdrawal();
    if (!m_hasBegun)
        co_return Withdrawal{0, "Resume the import to go on with it."};
    CancelToken never;
    const Result<bool> isOurs = co_await shutOut();
    if (isOurs && !*isOurs)
        co_return Withdrawal{0, "What is in the table belongs to the import that has taken over."};
    Result<LedgerState> state = std::unexpected(Error());
    if (isOurs)
        state = co_await readLedger(never);
    if (!state)
        co_return Withdrawal{0, "How many of its rows are in the table is not known, since the database does not "
                                "answer; resume the import to go on with it."};
    if (state->loaded > 0 && !forGood)
        co_return Withdrawal{state->loaded, "Resume the import to go on behind them."};
    const Withdrawal left = co_await takeBack(*state);
    if (left.why.empty()) {
        const std::string job = m_ledger->job();
        static_cast<void>(co_await forget(job));
    }
    co_return left;
}

QCoro::Task<Withdrawal> BatchWriter::takeBack(LedgerState state)
{
    if (m_madeTable) {
        std::vector<Statement> drop{Statement("DROP TABLE IF EXISTS " + sql::quoteIdentifier(m_plan->table))};
        CancelToken never;
        if (!co_await m_session->ask(std::move(drop), never))
            co_return Withdrawal{state.loaded, "The table could not be dropped again."};
        co_return Withdrawal();
    }
    if (state.loaded == 0)
        co_return Withdrawal();
    const bool passedOver = state.inserted < state.loaded; // the keys of these are those of other rows
    if (m_plan->conflict != ConflictRule::Abort || passedOver || !m_sender.encoder().canRemove())
        co_return Withdrawal{state.loaded, "They cannot be told from those that were there before."};
    RowRemoval removal(m_session, m_plan);
    const Ledger ledger = *m_ledger;
    const Result<std::uint64_t> removed = co_await removal.run(ledger, state.done);
    if (!removed)
        co_return Withdrawal{state.loaded, "Removing them failed: " + removed.error().facts.message + '.'};
    if (*removed < state.loaded)
        co_return Withdrawal{state.loaded - *removed, "They could not be found again by their key."};
    co_return Withdrawal();
}

} // namespace d1
