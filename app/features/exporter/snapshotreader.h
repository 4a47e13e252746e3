// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/snapshot.h"
#include "features/exporter/databasereader.h"

namespace d1 {

/// Reads everything out of one snapshot, each table as one statement that is stepped through.
class SnapshotReader final : public DatabaseReader
{
public:
    SnapshotReader(std::unique_ptr<Snapshot> snapshot, CancelToken cancel);
    ~SnapshotReader() override;

    QCoro::Task<Result<Schema>> schema() override;
    QCoro::Task<Result<ResultSetPtr>> rows(Statement statement) override;
    std::unique_ptr<RowSource> tableRows(SchemaTable table, std::vector<std::string> columns) override;
    std::unique_ptr<RowSource> queryRows(Statement select) override;
    QCoro::Task<Consistency> consistency() override;
    [[nodiscard]] Effort effort() const override { return m_effort; }

private:
    class Pages;

    QCoro::Task<Result<ResultSetPtr>> read(std::size_t bytes);
    QCoro::Task<Result<Reply>> answers(std::vector<Statement> statements);

    std::unique_ptr<Snapshot> m_snapshot;
    CancelToken m_cancel;
    Effort m_effort;
};

} // namespace d1
