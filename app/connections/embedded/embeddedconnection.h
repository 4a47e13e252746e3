// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/connection.h"

#include <QThreadPool>

#include <memory>
#include <string>
#include <vector>

namespace d1 {

/// A SQLite file, on a thread of its own, under D1's rules: foreign keys always on, a batch is one transaction, and
/// the journal mode stays as it is. Safe beside a running wrangler dev.
///
/// The file is opened by the first call and again when another file has taken its place. Calls run one after the
/// other; one that is stopped while it waits for its turn is answered at once. Destroying the connection stops what
/// runs and waits for it.
class EmbeddedConnection final : public Connection
{
public:
    /// `path` in UTF-8; nothing is touched yet.
    explicit EmbeddedConnection(std::string path);
    ~EmbeddedConnection() override;

    /// Opens the file and reads its header, so that a wrong path is told before the first statement.
    [[nodiscard]] QCoro::Task<Result<void>> open();

    QCoro::Task<Result<Reply>> execute(Request request) override;
    [[nodiscard]] std::unique_ptr<Snapshot> snapshot() const override;
    [[nodiscard]] Capabilities capabilities() const override;
    [[nodiscard]] std::unique_ptr<BulkLoad> bulkLoad() override;

private:
    class Call;
    class Worker;

    [[nodiscard]] QCoro::Task<Result<Reply>> run(Request request);

    std::string m_path;
    std::unique_ptr<Worker> m_worker; // used by the pool's thread only
    std::vector<std::weak_ptr<Call>> m_calls;
    QThreadPool m_pool; // last, so that it is done before the worker goes
};

} // namespace d1
