// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/chunksender.h"

#include "features/importer/job/rowfault.h"
#include "features/importer/offthread.h"

namespace d1 {

namespace {

/// Fails in every SQLite, and says so in words that nothing else says.
constexpr std::string_view rehearsalMark = "d1-console rehearsal";

Statement failingStatement()
{
    return Statement("SELECT json_extract('{}', '" + std::string(rehearsalMark) + "')");
}

/// Less work may be done in time and in memory. The account's own limits look alike, but do not change with it.
bool isTooMuchAtOnce(const Error &error)
{
    const std::string &words = error.facts.message;
    if (error.verdict.kind == ErrorKind::Timeout || error.facts.httpStatus == 413)
        return true;
    if (error.verdict.kind != ErrorKind::Limit)
        return false;
    return error.facts.delivery == Delivery::NotSent || words.find("CPU time limit") != std::string::npos
           || words.find("memory limit") != std::string::npos;
}

Error claimLost()
{
    return Error(ErrorKind::Constraint, "Another import of this file into this table has taken over, or it has ended; "
                                        "let that one go on, or resume when it is done.");
}

/// A row alone is there or is not; to call it bad, or to send it once more, would be a guess.
Error ledgerDisagrees()
{
    return Error(ErrorKind::Unknown, "The database says that a row was imported before and does not find it in the "
                                     "import's ledger; resume the import.");
}

} // namespace

std::array<ChunkPiece, 2> ChunkPiece::halves() const
{
    const std::size_t middle = range.begin + range.size() / 2;
    const std::uint64_t number = rows->number(middle);
    return {ChunkPiece{rows, {range.begin, middle}, {span.begin, number}},
            ChunkPiece{rows, {middle, range.end}, {number, span.end}}};
}

ChunkSender::ChunkSender(std::shared_ptr<PatientSession> session, std::shared_ptr<const ImportPlan> plan)
    : m_session(std::move(session))
    , m_encoder(std::make_shared<ChunkEncoder>(plan))
    , m_sizer(plan->batchRows)
{}

QCoro::Task<Result<ChunkSender::Said>> ChunkSender::send(Ledger ledger, ChunkPiece piece, CancelToken cancel)
{
    std::function<std::vector<Statement>()> encode = [encoder = m_encoder, ledger, piece] {
        return encoder->chunk(ledger, piece.span, *piece.rows, piece.range);
    };
    std::vector<Statement> statements = co_await offThread(std::move(encode));
    const Result<Reply> reply = co_await m_session->ask(std::move(statements), cancel);
    if (!reply && Ledger::isRepeated(reply.error()))
        co_return co_await known(std::move(ledger), std::move(piece), std::move(cancel));
    if (!reply)
        co_return understood(reply.error(), piece);
    if (!reply->attempts.empty())
        m_sizer.answered(piece.range.size(), reply->attempts.back().roundTrip);
    co_return Said();
}

/// What the ledger has of a piece that it refused: all of it when an answer was lost, in whatever chunk it went.
QCoro::Task<Result<ChunkSender::Said>> ChunkSender::known(Ledger ledger, ChunkPiece piece, CancelToken cancel)
{
    std::vector<Statement> read{ledger.read()};
    const Result<Reply> rows = co_await m_session->ask(std::move(read), std::move(cancel));
    if (!rows && Ledger::isMissing(rows.error()))
        co_return std::unexpected(claimLost());
    if (!rows)
        co_return std::unexpected(rows.error());
    Said said;
    const bool isThere = Ledger::stateFrom(*rows->statements.front().rows).done.covers(piece.span);
    if (!isThere && piece.range.size() == 1)
        co_return std::unexpected(ledgerDisagrees());
    if (!isThere)
        said.answer = Answer::TooLarge; // a part of it is there, so it goes in smaller ones
    co_return said;
}

QCoro::Task<Result<ChunkSender::Said>> ChunkSender::rehearse(std::vector<Statement> before, ChunkPiece piece,
                                                             CancelToken cancel)
{
    std::function<std::vector<Statement>()> encode = [encoder = m_encoder, before = std::move(before), piece] {
        std::vector<Statement> statements = before;
        for (Statement &insert : encoder->inserts(*piece.rows, piece.range))
            statements.push_back(std::move(insert));
        statements.push_back(failingStatement());
        return statements;
    };
    std::vector<Statement> statements = co_await offThread(std::move(encode));
    const Result<Reply> reply = co_await m_session->ask(std::move(statements), std::move(cancel));
    if (reply) {
        Error kept(ErrorKind::Unknown, "The database kept rows that were only tried; look into the table.");
        co_return std::unexpected(std::move(kept));
    }
    if (reply.error().facts.message.find(rehearsalMark) != std::string::npos)
        co_return Said();
    co_return understood(reply.error(), piece);
}

Result<ChunkSender::Said> ChunkSender::understood(Error error, const ChunkPiece &piece)
{
    if (Ledger::isClaimLost(error))
        return std::unexpected(claimLost());
    if (isFaultOfRows(error))
        return Said{Answer::RowsAtFault, std::move(error)};
    if (!isTooMuchAtOnce(error) || (piece.range.size() == 1 && error.verdict.kind == ErrorKind::Timeout))
        return std::unexpected(std::move(error));
    m_sizer.refused(piece.range.size(), piece.rows->byteCount());
    return Said{Answer::TooLarge, std::move(error)};
}

} // namespace d1
