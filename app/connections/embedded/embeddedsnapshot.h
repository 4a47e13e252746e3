// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/snapshot.h"

#include <QThreadPool>

#include <memory>
#include <string>

namespace d1 {

class StopSwitch;

/// A SQLite file within one read transaction, on a thread and a handle of its own. In WAL mode others write freely
/// meanwhile; in the older journal modes they wait for its end. Destroying it stops what runs and waits for it.
class EmbeddedSnapshot final : public Snapshot
{
public:
    explicit EmbeddedSnapshot(std::string path);
    ~EmbeddedSnapshot() override;

    void begin(Statement statement) override;
    QCoro::Task<Result<ResultSetPtr>> next(std::size_t bytes, CancelToken cancel) override;

private:
    class Reader;

    std::unique_ptr<Reader> m_reader; // used by the pool's thread only
    std::weak_ptr<StopSwitch> m_running;
    QThreadPool m_pool; // last, so that it is done before the reader goes
};

} // namespace d1
