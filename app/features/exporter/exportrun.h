// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/exporter/databasereader.h"
#include "features/exporter/exportdocument.h"
#include "features/exporter/exportplan.h"
#include "features/exporter/exportprogress.h"
#include "features/exporter/exportsummary.h"
#include "features/exporter/pausegate.h"

#include <functional>
#include <memory>

namespace d1 {

/// An export under way: reads a page while the one before is formatted and written on another thread. Shared by the
/// job that shows it and its own coroutine. Main thread.
class ExportRun final : public std::enable_shared_from_this<ExportRun>
{
public:
    ExportRun(SessionPtr session, ExportRequest request, std::unique_ptr<ExportOutput> output);

    /// Once. Ends when nothing of it runs any more, also when it is cancelled.
    QCoro::Task<Result<ExportSummary>> run();

    void cancel();
    void setPaused(bool paused) { m_gate.setClosed(paused); }
    [[nodiscard]] bool isPaused() const { return m_gate.isClosed(); }

    [[nodiscard]] const ExportRequest &request() const { return m_request; }
    [[nodiscard]] const ExportProgress &progress() const { return m_progress; }
    /// Called after each page; empty to be called no more.
    void setOnProgress(std::function<void()> call) { m_onProgress = std::move(call); }

private:
    using Writing = std::function<Result<void>(ExportDocument &)>;

    QCoro::Task<Result<void>> exportAll();
    QCoro::Task<Result<void>> exportTables();
    QCoro::Task<Result<void>> exportQuery();
    QCoro::Task<Result<void>> exportByCloudflare();
    QCoro::Task<Result<void>> writeLateStatements(ExportPlan plan);
    QCoro::Task<Result<std::vector<std::string>>> counterStatements(std::vector<std::string> tables);
    QCoro::Task<Result<std::vector<std::string>>> settingStatements(std::vector<std::string> tables);
    QCoro::Task<> estimateRows(std::vector<PlannedTable> tables);
    /// `columns` are empty for a query, whose first page has them.
    QCoro::Task<Result<void>> copy(std::unique_ptr<RowSource> source, std::string name,
                                   std::vector<std::string> columns);
    /// Does it on another thread, after all before it.
    QCoro::Task<Result<void>> aside(Writing writing);
    QCoro::Task<Result<void>> writeStatements(std::vector<std::string> statements);
    QCoro::Task<Result<void>> conclude();
    void makeDocument(std::size_t tables);
    void tellProgress();

    SessionPtr m_session;
    ExportRequest m_request;
    std::unique_ptr<ExportOutput> m_output;
    CancelSource m_cancel;
    bool m_isCancelled = false; ///< by a person
    PauseGate m_gate;
    std::unique_ptr<DatabaseReader> m_reader;
    std::unique_ptr<ExportDocument> m_document;
    ExportProgress m_progress;
    ExportSummary m_summary;
    std::chrono::steady_clock::time_point m_begun;
    std::function<void()> m_onProgress;
};

} // namespace d1
