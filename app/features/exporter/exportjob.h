// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/exporter/databasereader.h"
#include "features/exporter/exportoutput.h"
#include "features/exporter/exportprogress.h"
#include "features/exporter/exportrequest.h"
#include "features/exporter/exportsummary.h"

#include <QObject>

namespace d1 {

class ExportRun;

/// Carries data out of a database. One use a job; main thread, while reading, formatting and writing go on beside it.
///
/// Keeps its session alive. Destroying a job cancels it. Unless it ends well nothing is left of its output. No signal
/// comes out of start() itself, only from later turns of the event loop.
class ExportJob final : public QObject
{
    Q_OBJECT

public:
    ExportJob(SessionPtr session, ExportRequest request, std::unique_ptr<ExportOutput> output,
              QObject *parent = nullptr);
    ~ExportJob() override;

    void start();
    /// finished() with an error of the kind Cancelled follows.
    void cancel();
    /// After the page that is being read. A snapshot stays open meanwhile.
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const;

    [[nodiscard]] const ExportRequest &request() const;
    [[nodiscard]] const ExportProgress &progress() const;
    /// Nothing before finished().
    [[nodiscard]] const std::optional<Result<ExportSummary>> &result() const { return m_result; }

Q_SIGNALS:
    void progressed(const d1::ExportProgress &progress);
    /// The last signal; result() is there.
    void finished();

private:
    std::shared_ptr<ExportRun> m_run; ///< its coroutine keeps it until what is under way has ended
    std::optional<Result<ExportSummary>> m_result;
};

} // namespace d1
