// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importer/importtask.h"

#include "ui/importer/importwords.h"
#include "ui/widgets/numbertext.h"

namespace d1 {

ImportTask::ImportTask(std::unique_ptr<ImportJob> job, QObject *parent)
    : BackgroundTask(ImportWords::title(job->plan()), parent)
    , m_job(std::move(job))
{
    connect(m_job.get(), &ImportJob::progressed, this, &ImportTask::showProgress);
    connect(m_job.get(), &ImportJob::stateChanged, this, &ImportTask::showState);
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
    const NumberText number;
    TaskProgress made;
    made.unit = TaskProgress::Unit::Bytes;
    made.done = progress.bytes;
    if (progress.byteCount > 0)
        made.total = progress.byteCount;
    setProgress(made);

    QStringList parts{number.rows(static_cast<std::int64_t>(progress.rows))};
    if (progress.rowsPerSecond >= 1)
        parts.append(tr("%1 rows/s").arg(number.exact(static_cast<std::int64_t>(progress.rowsPerSecond))));
    parts.append(tr("%1 requests").arg(number.exact(static_cast<std::int64_t>(progress.requests))));
    if (progress.retries > 0)
        parts.append(tr("%1 retries").arg(number.exact(static_cast<std::int64_t>(progress.retries))));
    if (progress.errors > 0)
        parts.append(tr("%1 at fault").arg(number.exact(static_cast<std::int64_t>(progress.errors))));
    setDetail(parts.join(QStringLiteral(", ")));
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
