// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importer/importtask.h"

#include "ui/importer/importwords.h"

namespace d1 {

ImportTask::ImportTask(std::unique_ptr<ImportJob> job, QObject *parent)
    : BackgroundTask(ImportWords::title(job->plan()), parent)
    , m_job(std::move(job))
{
    connect(m_job.get(), &ImportJob::progressed, this, &ImportTask::showProgress);
    connect(m_job.get(), &ImportJob::stateChanged, this, &ImportTask::showState);
    connect(m_job.get(), &ImportJob::bookmarkTaken, this, &ImportTask::showBookmark);
    connect(m_job.get(), &ImportJob::finished, this, &ImportTask::finish);
    m_job->start();
}

void ImportTask::cancel()
{
    setState(State::Stopping);
    m_job->cancel();
}

/// The file's bytes say how far it is, since nobody knows its rows before its end; the rows stand in the line below.
void ImportTask::showProgress(const ImportProgress &progress)
{
    TaskProgress made;
    made.unit = TaskProgress::Unit::Bytes;
    made.done = progress.bytes;
    if (progress.byteCount > 0)
        made.total = progress.byteCount;
    setProgress(made);

    tell(progress);
}

/// How to take it all back is worth keeping while it runs, too.
void ImportTask::showBookmark(const QString &bookmark)
{
    m_bookmark = bookmark;
    setResultAction(tr("Copy the bookmark"));
    tell(m_job->progress());
}

void ImportTask::tell(const ImportProgress &progress)
{
    QStringList lines{ImportWords::progress(progress)};
    if (!m_bookmark.isEmpty())
        lines.append(ImportWords::undo(m_bookmark));
    setDetail(lines.join(u'\n'));
}

void ImportTask::showState(ImportJob::State jobState)
{
    if (state() == State::Stopping)
        return;
    if (jobState == ImportJob::State::Paused)
        setState(State::Paused);
    else if (jobState == ImportJob::State::Running)
        setState(State::Running);
}

void ImportTask::finish(const ImportOutcome &summary)
{
    const QString sentence = ImportWords::ending(summary);
    switch (summary.end) {
    case ImportOutcome::End::Complete:
    case ImportOutcome::End::DryRun:
        return end(State::Done, sentence, tr("Show summary"));
    case ImportOutcome::End::Cancelled:
        return end(State::Cancelled, sentence, tr("Show summary"));
    case ImportOutcome::End::Failed:
        return end(State::Failed, sentence, tr("Show summary"));
    }
}

} // namespace d1
