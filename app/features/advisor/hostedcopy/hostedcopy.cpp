// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/hostedcopy/hostedcopy.h"

#include "features/advisor/hostedcopy/scriptloader.h"
#include "features/advisor/scratch/scratchdatabase.h"
#include "features/advisor/snapshotreader.h"
#include "features/exporter/exportrun.h"
#include "sql/quoting.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

namespace d1::advisor {

namespace {

Result<void> writeStatistics(const std::string &path, const std::vector<StatisticsRow> &statistics)
{
    Result<ScratchDatabase> database = ScratchDatabase::open(path);
    if (!database)
        return std::unexpected(std::move(database.error()));
    std::string sql = "ANALYZE sqlite_schema; BEGIN; DELETE FROM sqlite_stat1";
    for (const StatisticsRow &row : statistics)
        sql += "; INSERT INTO sqlite_stat1 VALUES (" + sql::quoteText(row.table) + ", "
               + (row.index.empty() ? "NULL" : sql::quoteText(row.index)) + ", " + sql::quoteText(row.figures) + ')';
    return database->run(sql + "; COMMIT");
}

/// In the terms of a copy.
Error ofCopy(Error error, bool isOverBudget, const CopyCost &read, const CopyBudget &budget)
{
    if (isOverBudget)
        return {ErrorKind::Limit, read.refusal(budget)};
    if (error.verdict.kind == ErrorKind::Cancelled)
        return {ErrorKind::Cancelled, "Stopped while the database was being copied."};
    return error;
}

} // namespace

QCoro::Task<Result<std::int64_t>> copyIntoFile(SessionPtr session, std::string path, CopyBudget budget,
                                               std::function<void(const ExportProgress &)> onProgress,
                                               CancelToken cancel)
{
    Result<std::unique_ptr<ScriptLoader>> loader = ScriptLoader::create(path);
    if (!loader)
        co_return std::unexpected(std::move(loader.error()));
    const auto run = std::make_shared<ExportRun>(session, ExportRequest(), outputTo(*std::move(loader)));
    bool isOverBudget = false;
    // The run outlives neither of them: it is awaited below.
    run->setOnProgress([&isOverBudget, &budget, &onProgress, target = run.get()] {
        const ExportProgress &progress = target->progress();
        isOverBudget = isOverBudget || progress.rows > budget.rowsAtMost
                       || static_cast<std::int64_t>(progress.bytes) > 2 * budget.bytesAtMost;
        if (isOverBudget)
            target->cancel();
        else
            onProgress(progress);
    });
    const CancelRegistration stop = cancel.onCancelled([target = run.get()] { target->cancel(); });
    Result<ExportSummary> copied = co_await run->run();
    run->setOnProgress({});
    if (!copied) {
        const CopyCost read{run->progress().rows, false, static_cast<std::int64_t>(run->progress().bytes)};
        co_return std::unexpected(ofCopy(std::move(copied.error()), isOverBudget, read, budget));
    }
    const Result<std::vector<StatisticsRow>> statistics = co_await readStatistics(session, cancel);
    if (!statistics)
        co_return std::unexpected(statistics.error());
    if (!statistics->empty()) {
        const QFuture<Result<void>> writing =
            QtConcurrent::run([path, rows = *statistics] { return writeStatistics(path, rows); });
        const Result<void> written = co_await writing;
        if (!written)
            co_return std::unexpected(written.error());
    }
    co_return copied->rows;
}

} // namespace d1::advisor
