// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/maintenance/indexchange/changeapplier.h"

#include "features/maintenance/indexchange/remeasuring.h"
#include "service/hosteddatabase.h"
#include "sql/createindex.h"
#include "sql/tokencursor.h"

namespace d1 {

namespace {

/// A file has no limit of its own on how long an index may take.
constexpr std::chrono::minutes longestOnFiles{30};

QCoro::Task<Result<Reply>> run(SessionPtr session, std::string sql, Intent intent, CancelToken cancel)
{
    Statement statement(std::move(sql));
    Request request(std::move(statement), intent);
    request.cancel = std::move(cancel);
    request.origin = "advisor";
    if (!session->hosted())
        request.timeout = longestOnFiles;
    const Result<Reply> reply = co_await session->execute(std::move(request));
    co_return reply;
}

/// The index that a statement makes or drops; empty for any other.
std::string indexIn(const std::string &sql, bool &isMade)
{
    if (const auto made = sql::createIndex(sql)) {
        isMade = true;
        return made->name;
    }
    isMade = false;
    const std::vector<sql::Token> tokens = sql::significantTokens(sql);
    sql::TokenCursor cursor(tokens);
    if (!cursor.takeAll({"DROP", "INDEX"}))
        return {};
    const auto name = cursor.takeName();
    return name ? name->name : std::string();
}

/// Whether a statement whose answer was lost has run.
QCoro::Task<bool> hasRun(SessionPtr session, std::string sql, CancelToken cancel)
{
    bool isMade = false;
    const std::string index = indexIn(sql, isMade);
    if (index.empty())
        co_return false;
    std::vector<Cell> values{Cell(index)};
    Statement question("SELECT count(*) AS found FROM sqlite_schema WHERE type = 'index' AND name = ?1 COLLATE NOCASE",
                       std::move(values));
    Request request(std::move(question));
    request.cancel = std::move(cancel);
    request.origin = "advisor";
    const Result<Reply> reply = co_await session->execute(std::move(request));
    if (!reply || reply->statements.front().rows->rowCount() != 1)
        co_return false;
    const bool isThere = reply->statements.front().rows->cell(0, 0).integer() > 0;
    co_return isThere == isMade;
}

QCoro::Task<Result<void>> runSurely(SessionPtr session, std::string sql, CancelToken cancel)
{
    std::string sent = sql;
    const Result<Reply> reply = co_await run(session, std::move(sent), Intent::Write, cancel);
    if (reply)
        co_return Result<void>();
    const bool mayHaveRun = reply.error().verdict.outcomeUnknown && !cancel.isCancelled();
    if (mayHaveRun) {
        const bool ran = co_await hasRun(session, std::move(sql), cancel);
        if (ran)
            co_return Result<void>();
    }
    co_return std::unexpected(reply.error());
}

} // namespace

ChangeApplier::ChangeApplier(SessionPtr session, std::shared_ptr<QueryLogReader> log, ChangeStore store)
    : m_session(std::move(session))
    , m_log(std::move(log))
    , m_store(std::move(store))
{}

QCoro::Task<Result<ChangeOutcome>> ChangeApplier::apply(IndexChange change, Clock::WallTime now, CancelToken cancel,
                                                        Progress progress) const
{
    const SessionPtr session = m_session;
    const ChangeStore store = m_store;
    ChangeOutcome outcome;
    ChangeRecord &record = outcome.record;
    record.id = ChangeStore::newId();
    record.target = session->identity().target;
    record.database = session->identity().displayName;
    record.appliedAt = now;
    if (const auto hosted = session->hosted()) {
        const Result<std::string> bookmark = co_await hosted->bookmark(std::nullopt, cancel);
        if (bookmark)
            record.bookmark = *bookmark;
        else
            outcome.note = "Cloudflare gave no bookmark of the state before (" + bookmark.error().facts.message
                           + "); every step can be taken back all the same.";
    }
    const std::shared_ptr<QueryLogReader> log = m_log;
    std::string target = record.target;
    std::vector<HelpedStatement> helped = change.helped;
    record.statements = co_await figuresBefore(log, std::move(target), std::move(helped), now);
    for (const IndexChangeStep &step : change.steps) {
        if (cancel.isCancelled()) {
            outcome.failure = Error(ErrorKind::Cancelled, "Stopped before " + step.sql + '.');
            break;
        }
        if (progress)
            progress(step.sql, record.done.size(), change.steps.size());
        std::string sql = step.sql;
        const Result<void> ran = co_await runSurely(session, std::move(sql), cancel);
        if (!ran) {
            outcome.failure = ran.error();
            break;
        }
        record.done.push_back(step);
        ChangeRecord kept = record;
        if (const Result<void> written = co_await store.keep(std::move(kept)); !written)
            outcome.note = written.error().facts.message;
    }
    if (record.done.empty())
        co_return std::unexpected(
            outcome.failure.value_or(Error(ErrorKind::NotFound, "There is nothing to do; choose an index first.")));
    std::string optimize = "PRAGMA optimize";
    const Result<Reply> optimized = co_await run(session, std::move(optimize), Intent::Write, cancel);
    if (!optimized && !outcome.failure)
        outcome.note = "PRAGMA optimize did not run (" + optimized.error().facts.message
                       + "); run it later, so that the planner knows the new indexes.";
    co_return outcome;
}

QCoro::Task<Result<ChangeOutcome>> ChangeApplier::undo(ChangeRecord record, Clock::WallTime now,
                                                       CancelToken cancel) const
{
    const SessionPtr session = m_session;
    const ChangeStore store = m_store;
    ChangeOutcome outcome;
    if (record.undoneAt)
        co_return std::unexpected(
            Error(ErrorKind::NotFound, "The change " + record.id + " has been taken back already."));
    std::vector<IndexChangeStep> left = record.done;
    while (!left.empty()) {
        std::string sql = left.back().undoSql;
        if (!sql.empty()) {
            const Result<void> ran = co_await runSurely(session, std::move(sql), cancel);
            if (!ran) {
                outcome.failure = ran.error();
                break;
            }
        }
        left.pop_back();
    }
    if (left.size() == record.done.size())
        co_return std::unexpected(
            outcome.failure.value_or(Error(ErrorKind::NotFound, "There is nothing to take back.")));
    if (left.empty())
        record.undoneAt = now;
    else
        record.done = std::move(left);
    ChangeRecord kept = record;
    if (const Result<void> written = co_await store.keep(std::move(kept)); !written)
        outcome.note = written.error().facts.message;
    outcome.record = std::move(record);
    co_return outcome;
}

} // namespace d1
