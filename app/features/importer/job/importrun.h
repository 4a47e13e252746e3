// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wakeup.h"
#include "features/importer/job/chunkfeed.h"
#include "features/importer/job/chunkwriter.h"
#include "features/importer/job/importjournal.h"
#include "features/importer/job/importoutcome.h"
#include "features/importer/job/importplan.h"
#include "features/importer/job/progressmeter.h"
#include "features/importer/rejectswriter.h"
#include "service/session.h"

#include <QObject>

namespace d1 {

/// The course of one import, which an ImportJob shows to the outside. Shared by the job and its own coroutines, so made
/// with make_shared; main thread. The clock must outlive it.
class ImportRun : public QObject, public std::enable_shared_from_this<ImportRun>
{
    Q_OBJECT

public:
    ImportRun(SessionPtr session, Clock *clock, ImportJournal journal, ImportPlan plan);

    /// Once.
    QCoro::Task<ImportOutcome> run();
    void setPaused(bool paused);
    void cancel() { m_cancel.cancel(); }

    [[nodiscard]] const ImportPlan &plan() const { return *m_plan; }
    [[nodiscard]] const ImportProgress &progress() const { return m_meter.progress(); }

Q_SIGNALS:
    void progressed(const d1::ImportProgress &progress);
    void bookmarkTaken(const QString &bookmark);

private:
    [[nodiscard]] QCoro::Task<Result<void>> importFile();
    [[nodiscard]] QCoro::Task<Result<void>> rehearse();
    /// True when an earlier run has done everything.
    [[nodiscard]] QCoro::Task<Result<bool>> recall();
    QCoro::Task<> takeBookmark();
    [[nodiscard]] QCoro::Task<Result<void>> openFile(RowSpans done);
    [[nodiscard]] QCoro::Task<Result<void>> writeAll();
    QCoro::Task<> writeOne(FileBlock block);
    [[nodiscard]] QCoro::Task<Result<void>> complete();
    QCoro::Task<> giveUp(Error error);

    /// How many rows may still be bad, besides `more`.
    [[nodiscard]] std::size_t allowedBad(std::size_t more) const;
    /// What became of a chunk; false when the import ends with it.
    bool settle(const Result<ChunkOutcome> &outcome, const std::vector<BadRow> &badInFile);
    void fail(Error error);
    void reject(const std::vector<BadRow> &rows);
    void advance(const FileBlock &block);
    void tell(bool always);
    void count(std::uint64_t loaded, std::uint64_t inserted);
    [[nodiscard]] bool isOver() const { return m_failure || m_cancel.token().isCancelled(); }
    [[nodiscard]] ImportRecord record() const;

    SessionPtr m_session;
    Clock *m_clock;
    ImportJournal m_journal;
    std::shared_ptr<const ImportPlan> m_plan;
    std::unique_ptr<ChunkWriter> m_writer;
    std::unique_ptr<ChunkFeed> m_feed;
    std::optional<RejectsWriter> m_rejects;
    CancelSource m_cancel;
    Wakeup m_changed; ///< something that run() may wait for has happened
    ProgressMeter m_meter;
    Clock::TimePoint m_toldAt;
    ImportOutcome m_outcome;
    std::string m_job; ///< empty until the content is known
    std::optional<Error> m_failure;
    bool m_hasBegun = false; ///< the writer may have done something
    bool m_isInJournal = false;
    bool m_isForGood = false; ///< the import itself was refused, so there is nothing to go on with
    int m_writing = 0;
    bool m_isPaused = false;
};

} // namespace d1
