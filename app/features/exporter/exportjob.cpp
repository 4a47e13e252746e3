// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/exportjob.h"

#include "features/exporter/exportrun.h"

namespace d1 {

ExportJob::ExportJob(SessionPtr session, ExportRequest request, std::unique_ptr<ExportOutput> output, QObject *parent)
    : QObject(parent)
    , m_run(std::make_shared<ExportRun>(std::move(session), std::move(request), std::move(output)))
{}

ExportJob::~ExportJob()
{
    m_run->setOnProgress({});
    m_run->cancel();
}

void ExportJob::start()
{
    m_run->setOnProgress([this] { Q_EMIT progressed(m_run->progress()); });
    const auto begin = [this] {
        QCoro::connect(m_run->run(), this, [this](Result<ExportSummary> summary) {
            m_result = std::move(summary);
            Q_EMIT finished();
        });
    };
    QMetaObject::invokeMethod(this, begin, Qt::QueuedConnection);
}

void ExportJob::cancel()
{
    m_run->cancel();
}

void ExportJob::setPaused(bool paused)
{
    m_run->setPaused(paused);
}

bool ExportJob::isPaused() const
{
    return m_run->isPaused();
}

const ExportRequest &ExportJob::request() const
{
    return m_run->request();
}

const ExportProgress &ExportJob::progress() const
{
    return m_run->progress();
}

} // namespace d1
