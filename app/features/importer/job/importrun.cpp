// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/importrun.h"

#include "features/importer/filesurvey.h"
#include "features/importer/job/batchwriter.h"
#include "features/importer/job/hostedwriter.h"
#include "features/importer/job/importfault.h"
#include "features/importer/job/preparedwriter.h"
#include "features/importer/job/targetkey.h"
#include "service/hosteddatabase.h"
#include "sql/quoting.h"

#include <algorithm>

namespace d1 {

namespace {

constexpr std::chrono::milliseconds betweenTellings{100};

std::unique_ptr<ChunkWriter> writerFor(const SessionPtr &session, const std::shared_ptr<const ImportPlan> &plan,
                                       Clock *clock)
{
    if (plan->strategy.strategy == ImportStrategy::PreparedRows)
        return std::make_unique<PreparedWriter>(session, plan);
    if (plan->strategy.strategy == ImportStrategy::HostedFiles)
        return std::make_unique<HostedWriter>(session, plan, clock);
    return std::make_unique<BatchWriter>(session, plan, clock);
}

/// By line, as a person goes through them in the file.
std::vector<BadRow> inOrder(std::vector<BadRow> rows, const std::vector<BadRow> &others)
{
    rows.insert(rows.end(), others.begin(), others.end());
    std::ranges::stable_sort(rows, {}, &BadRow::line);
    return rows;
}

} // namespace

ImportRun::ImportRun(SessionPtr session, Clock *clock, ImportJournal journal, ImportPlan plan)
    : m_session(std::move(session))
    , m_clock(clock)
    , m_journal(std::move(journal))
    , m_plan(std::make_shared<const ImportPlan>(std::move(plan)))
    , m_writer(writerFor(m_session, m_plan, clock))
    , m_meter(clock)
{}

QCoro::Task<ImportOutcome> ImportRun::run()
{
    const auto self = shared_from_this();
    Result<void> done;
    if (m_plan->dryRun)
        done = co_await rehearse();
    else
        done = co_await importFile();
    if (!done)
        co_await giveUp(done.error());
    const WriterCounts counts = m_writer->counts();
    m_outcome.requests = counts.requests;
    m_outcome.retries = counts.retries;
    m_outcome.duration = m_meter.elapsed();
    m_outcome.bad = inOrder(std::move(m_outcome.bad), {});
    m_feed.reset();
    tell(true);
    const ImportOutcome outcome = m_outcome;
    co_return outcome;
}

void ImportRun::setPaused(bool paused)
{
    m_isPaused = paused;
    m_changed.notify();
}

QCoro::Task<Result<void>> ImportRun::importFile()
{
    if (Result<void> place = RejectsWriter::checkPlace(m_plan->rejectsFile); !place)
        co_return place;
    const Result<bool> known = co_await recall();
    if (!known)
        co_return std::unexpected(known.error());
    if (*known)
        co_return Result<void>();
    if (m_session->hosted() && m_outcome.bookmark.empty())
        co_await takeBookmark();
    m_hasBegun = true;
    Result<LedgerState> state = co_await m_writer->begin(m_job, m_cancel.token());
    if (!state)
        co_return std::unexpected(importfault::explained(state.error()));
    m_outcome.resumed = !state->done.isEmpty();
    if (!m_job.empty()) {
        if (Result<void> kept = m_journal.keep(record()); !kept)
            co_return kept;
        m_isInJournal = true;
    }
    if (Result<void> opened = co_await openFile(std::move(state->done)); !opened)
        co_return opened;
    if (Result<void> written = co_await writeAll(); !written)
        co_return written;
    co_return co_await complete();
}

QCoro::Task<Result<void>> ImportRun::rehearse()
{
    m_hasBegun = true;
    RowSpans none;
    if (Result<void> opened = co_await openFile(std::move(none)); !opened)
        co_return opened;
    const Result<std::optional<FileBlock>> block = co_await m_feed->next(m_writer->limits());
    if (!block)
        co_return std::unexpected(block.error());
    m_outcome.end = ImportOutcome::End::DryRun;
    if (!*block)
        co_return Result<void>();
    m_outcome.rows = (*block)->span.size();
    if ((*block)->rows->rowCount() == 0) {
        reject((*block)->bad);
        co_return Result<void>();
    }
    FileBlock first = **block;
    const Result<ChunkOutcome> outcome =
        co_await m_writer->rehearse(std::move(first), m_plan->maxErrors, m_cancel.token());
    if (!outcome)
        co_return std::unexpected(importfault::explained(outcome.error()));
    std::vector<BadRow> refused = outcome->bad;
    if (outcome->conflict)
        refused.push_back(*outcome->conflict);
    reject(inOrder((*block)->bad, refused));
    co_return Result<void>();
}

QCoro::Task<Result<bool>> ImportRun::recall()
{
    // Rows into a file are there all at once or not at all, so only who resumes has to know first what the file holds.
    if (m_plan->strategy.strategy == ImportStrategy::PreparedRows && !m_plan->resumes)
        co_return false;
    const Result<std::string> hash = co_await contentHashOf(m_plan->file, m_cancel.token());
    if (!hash)
        co_return std::unexpected(hash.error());
    m_job = ImportJournal::jobOf(*hash, m_plan->table);
    const auto found = m_journal.find(m_job, targetKey(m_session->identity().target));
    if (!m_plan->resumes)
        co_return false;
    if (!found && m_journal.hasInterrupted(m_plan->file, m_plan->table, targetKey(m_session->identity().target)))
        co_return std::unexpected(importfault::otherContent(*m_plan));
    if (!found)
        co_return false;
    if (found->plan != describe(*m_plan))
        co_return std::unexpected(importfault::otherPlan(*found));
    m_outcome.bookmark = found->bookmark; // of the state before its first run
    if (!m_outcome.bookmark.empty())
        Q_EMIT bookmarkTaken(QString::fromStdString(m_outcome.bookmark));
    if (!found->isComplete)
        co_return false;
    // The program may have died before it could say so; unless the table was emptied since.
    Request count(Statement("SELECT count(*) AS n FROM " + sql::quoteIdentifier(m_plan->table)));
    count.origin = "import";
    count.cancel = m_cancel.token();
    const Result<Reply> rows = co_await m_session->execute(std::move(count));
    const bool isThere =
        rows && rows->statements.front().rows->rowCount() == 1
        && rows->statements.front().rows->cell(0, 0).integer() >= static_cast<std::int64_t>(found->inserted);
    if (!isThere)
        co_return false;
    m_outcome.resumed = true;
    m_outcome.rows = found->rows;
    this->count(found->loaded, found->inserted);
    static_cast<void>(co_await m_writer->forget(m_job));
    co_return true;
}

/// Without one the import can go on: the undo is a convenience, and D1's own bookmarks are there all the same.
QCoro::Task<> ImportRun::takeBookmark()
{
    const std::shared_ptr<HostedDatabase> hosted = m_session->hosted();
    const Result<std::string> bookmark = co_await hosted->bookmark(std::nullopt, m_cancel.token());
    if (!bookmark)
        co_return;
    m_outcome.bookmark = *bookmark;
    Q_EMIT bookmarkTaken(QString::fromStdString(*bookmark));
}

QCoro::Task<Result<void>> ImportRun::openFile(RowSpans done)
{
    const auto reader = co_await openBlocks(m_plan->file, m_plan->dialect, m_plan->columns, std::move(done));
    if (!reader)
        co_return std::unexpected(reader.error());
    const CsvFile &file = (*reader)->file();
    m_meter.begin(file.byteCount(), m_outcome.resumed);
    if (!m_plan->dryRun)
        m_rejects.emplace(m_plan->rejectsFile, m_plan->dialect, file.header(), file.columns());
    m_feed = std::make_unique<ChunkFeed>(*reader);
    co_return Result<void>();
}

QCoro::Task<Result<void>> ImportRun::writeAll()
{
    while (!isOver()) {
        if (m_isPaused || m_writing >= m_writer->overlap()) {
            co_await m_changed.next();
            continue;
        }
        const Result<std::optional<FileBlock>> block = co_await m_feed->next(m_writer->limits());
        if (!block)
            fail(block.error());
        if (!block || !*block)
            break;
        if ((*block)->rows->rowCount() == 0) {
            reject((*block)->bad);
            advance(**block);
        } else {
            ++m_writing;
            writeOne(**block);
        }
    }
    while (m_writing > 0)
        co_await m_changed.next();
    if (!isOver()) {
        const Result<ChunkOutcome> rest = co_await m_writer->flush(allowedBad(0), m_cancel.token());
        settle(rest, {});
    }
    if (m_cancel.token().isCancelled())
        co_return std::unexpected(Error(ErrorKind::Cancelled, "The import was stopped."));
    if (m_failure)
        co_return std::unexpected(*m_failure);
    co_return Result<void>();
}

std::size_t ImportRun::allowedBad(std::size_t more) const
{
    return m_plan->maxErrors - std::min<std::size_t>(m_plan->maxErrors, m_outcome.badCount + more);
}

bool ImportRun::settle(const Result<ChunkOutcome> &outcome, const std::vector<BadRow> &badInFile)
{
    if (!outcome) {
        fail(outcome.error());
        return false;
    }
    if (outcome->conflict) {
        m_isForGood = true;
        fail(importfault::collision(*outcome->conflict));
        reject({*outcome->conflict});
        return false;
    }
    reject(inOrder(badInFile, outcome->bad));
    return true;
}

QCoro::Task<> ImportRun::writeOne(FileBlock block)
{
    const auto self = shared_from_this();
    Result<ChunkOutcome> outcome = co_await m_writer->write(block, allowedBad(block.bad.size()), m_cancel.token());
    if (!outcome)
        outcome = std::unexpected(importfault::explained(std::move(outcome.error()), block.rows->line(0)));
    if (settle(outcome, block.bad))
        advance(block);
    --m_writing;
    m_changed.notify();
}

QCoro::Task<Result<void>> ImportRun::complete()
{
    m_outcome.rows = m_feed->rowCount();
    if (m_job.empty())
        m_job = ImportJournal::jobOf(m_feed->contentHash(), m_plan->table);
    const Result<LedgerState> state = co_await m_writer->finish(m_job, m_cancel.token());
    if (!state)
        co_return std::unexpected(importfault::explained(state.error()));
    count(state->loaded, state->inserted);
    ImportRecord done = record();
    done.isComplete = true;
    done.rows = m_outcome.rows;
    done.loaded = state->loaded;
    done.inserted = state->inserted;
    // Kept before the ledger goes: between the two nobody could tell a complete import from one not begun.
    if (m_journal.keep(done))
        static_cast<void>(co_await m_writer->forget(m_job));
    co_return Result<void>();
}

QCoro::Task<> ImportRun::giveUp(Error error)
{
    const bool isCancelled = error.verdict.kind == ErrorKind::Cancelled;
    m_outcome.end = isCancelled ? ImportOutcome::End::Cancelled : ImportOutcome::End::Failed;
    m_outcome.error = std::move(error);
    if (m_feed && !m_plan->dryRun)
        m_outcome.rows = m_meter.progress().rows;
    if (!m_hasBegun)
        co_return;
    const Withdrawal left = co_await m_writer->withdraw(m_isForGood);
    m_outcome.keptRows = left.keptRows;
    m_outcome.keptWhy = left.why;
    if (left.keptRows == 0 && left.why.empty() && m_isInJournal)
        m_journal.forget(m_job, targetKey(m_session->identity().target));
}

void ImportRun::fail(Error error)
{
    if (!m_failure)
        m_failure = std::move(error);
}

void ImportRun::reject(const std::vector<BadRow> &rows)
{
    for (const BadRow &row : rows) {
        ++m_outcome.badCount;
        if (m_outcome.bad.size() < ImportOutcome::MaxKeptBad)
            m_outcome.bad.push_back(row);
        if (m_rejects) {
            if (const Result<void> written = m_rejects->write(row); !written)
                fail(written.error());
        }
    }
    m_meter.addErrors(rows.size());
    if (m_outcome.badCount > 0)
        m_outcome.rejectsFile = m_plan->rejectsFile;
    if (m_outcome.badCount > m_plan->maxErrors && !m_failure) {
        m_isForGood = true;
        fail(importfault::tooManyErrors(m_plan->maxErrors, (m_plan->maxErrors == 0 ? rows.front() : rows.back()).line));
    }
}

void ImportRun::advance(const FileBlock &block)
{
    m_meter.add(block.span.size(), block.bytesRead);
    tell(false);
}

void ImportRun::tell(bool always)
{
    const Clock::TimePoint now = m_clock->now();
    if (!always && now - m_toldAt < betweenTellings)
        return;
    m_toldAt = now;
    const WriterCounts counts = m_writer->counts();
    m_meter.setRequests(counts.requests, counts.retries);
    Q_EMIT progressed(m_meter.progress());
}

void ImportRun::count(std::uint64_t loaded, std::uint64_t inserted)
{
    const std::uint64_t others = loaded - std::min(loaded, inserted);
    m_outcome.inserted = inserted;
    (changesRows(*m_plan) ? m_outcome.updated : m_outcome.skipped) = others;
}

ImportRecord ImportRun::record() const
{
    ImportRecord record;
    record.job = m_job;
    record.target = targetKey(m_session->identity().target);
    record.table = m_plan->table;
    record.file = m_plan->file;
    record.plan = describe(*m_plan);
    record.bookmark = m_outcome.bookmark;
    return record;
}

} // namespace d1
