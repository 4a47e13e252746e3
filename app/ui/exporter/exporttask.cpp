// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporter/exporttask.h"

#include "ui/widgets/errorwords.h"
#include "ui/widgets/numbertext.h"

#include <QDir>
#include <QFileInfo>

namespace d1 {

ExportTask::ExportTask(QString title, std::unique_ptr<ExportJob> job, QObject *parent)
    : BackgroundTask(std::move(title), parent)
    , m_job(std::move(job))
{
    connect(m_job.get(), &ExportJob::progressed, this, &ExportTask::showProgress);
    connect(m_job.get(), &ExportJob::finished, this, &ExportTask::finish);
    m_job->start();
}

bool ExportTask::canPause() const
{
    return m_job->request().way == ExportWay::OwnQueries; // Cloudflare's own job cannot wait
}

void ExportTask::pause()
{
    m_job->setPaused(true);
    setState(State::Paused);
}

void ExportTask::resume()
{
    m_job->setPaused(false);
    setState(State::Running);
}

void ExportTask::cancel()
{
    setState(State::Stopping);
    m_job->cancel();
}

QString ExportTask::folder() const
{
    const auto &result = m_job->result();
    if (!result || !*result || (*result)->files.empty())
        return {};
    return QFileInfo(QString::fromStdString((*result)->files.front())).absolutePath();
}

void ExportTask::showProgress()
{
    const ExportProgress &now = m_job->progress();
    TaskProgress progress;
    if (m_job->request().way == ExportWay::Cloudflare) {
        progress.unit = TaskProgress::Unit::Bytes;
        progress.done = now.bytes;
    } else {
        progress.done = static_cast<std::uint64_t>(now.rows);
        if (now.expectedRows)
            progress.total = static_cast<std::uint64_t>(std::max(*now.expectedRows, now.rows));
    }
    setProgress(progress);
    if (now.tables > 1)
        setDetail(tr("%1 (table %2 of %3)")
                      .arg(QString::fromStdString(now.table))
                      .arg(std::min(now.tablesDone + 1, now.tables))
                      .arg(now.tables));
}

void ExportTask::finish()
{
    const Result<ExportSummary> &result = *m_job->result();
    if (result)
        return succeed(*result);
    if (result.error().verdict.kind == ErrorKind::Cancelled)
        return end(State::Cancelled, tr("Cancelled; nothing was written."));
    end(State::Failed, ErrorWords::sentence(result.error()));
}

void ExportTask::succeed(const ExportSummary &summary)
{
    const NumberText number;
    const QString size = number.bytes(static_cast<std::int64_t>(summary.bytes));
    QString sentence = summary.tables.empty() ? tr("%1 written.").arg(size)
                                              : tr("%1 written, %2.").arg(number.rows(summary.rows), size);
    for (const std::string &notice : summary.notices)
        sentence += u' ' + QString::fromStdString(notice);
    end(State::Done, sentence, tr("Open the folder"));
}

} // namespace d1
