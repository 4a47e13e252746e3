// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/exporter/exportjob.h"
#include "ui/tasks/backgroundtask.h"

#include <memory>

namespace d1 {

/// An export in the task panel.
class ExportTask final : public BackgroundTask
{
    Q_OBJECT

public:
    /// Starts the job.
    ExportTask(QString title, std::unique_ptr<ExportJob> job, QObject *parent = nullptr);

    [[nodiscard]] bool canPause() const override;
    void pause() override;
    void resume() override;
    void cancel() override;

    /// The folder that holds what was written; empty before the end.
    [[nodiscard]] QString folder() const;

private:
    void showProgress();
    void finish();
    void succeed(const ExportSummary &summary);

    std::unique_ptr<ExportJob> m_job;
};

} // namespace d1
