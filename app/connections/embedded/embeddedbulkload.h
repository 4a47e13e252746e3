// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/bulkload.h"

#include <QThreadPool>

#include <functional>
#include <string>

namespace d1 {

/// A BulkLoad into a SQLite file, under D1's rules, on a thread and a handle of its own.
class EmbeddedBulkLoad final : public BulkLoad
{
public:
    /// `path` in UTF-8; nothing is touched before begin().
    explicit EmbeddedBulkLoad(std::string path);
    ~EmbeddedBulkLoad() override;

    QCoro::Task<Result<void>> begin(CancelToken cancel) override;
    QCoro::Task<Result<std::vector<ResultSetPtr>>> run(std::vector<Statement> statements) override;
    QCoro::Task<Result<void>> prepare(BulkStatements statements) override;
    QCoro::Task<Result<BulkOutcome>> add(BulkRowsPtr rows, std::size_t maxFaults) override;
    QCoro::Task<Result<void>> commit(CancelToken cancel) override;
    QCoro::Task<Result<void>> rollBack() override;

private:
    class Worker;

    template<typename T>
    [[nodiscard]] QCoro::Task<Result<T>> onThread(std::function<Result<T>(Worker &)> work);

    std::shared_ptr<Worker> m_worker; // used by the pool's thread, which may still have it when this goes
    QThreadPool m_pool;
};

} // namespace d1
