// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/job/importjob.h"
#include "ui/tasks/backgroundtask.h"

namespace d1 {

/// A running import in the task panel.
class ImportTask final : public BackgroundTask
{
    Q_OBJECT

public:
    /// Takes the job and starts it.
    explicit ImportTask(std::unique_ptr<ImportJob> job, QObject *parent = nullptr);

    [[nodiscard]] const ImportJob &job() const { return *m_job; }
    /// Of the hosted database before the first row; empty: there is none, or not yet.
    [[nodiscard]] const QString &bookmark() const { return m_bookmark; }

    [[nodiscard]] bool canPause() const override { return true; }
    void pause() override { m_job->pause(); }
    void resume() override { m_job->resume(); }
    void cancel() override;

private:
    void showProgress(const ImportProgress &progress);
    void showBookmark(const QString &bookmark);
    void tell(const ImportProgress &progress);
    void showState(ImportJob::State state);
    void finish(const ImportOutcome &summary);

    std::unique_ptr<ImportJob> m_job;
    QString m_bookmark;
};

} // namespace d1
