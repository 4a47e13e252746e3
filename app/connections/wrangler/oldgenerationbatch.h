// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/wrangler/wranglerserver.h"
#include "core/statement.h"

namespace d1 {

/// One request on a server of the old generation. Reads are asked one by one in one exchange, and what the server
/// loses of their columns is asked for again; a batch that writes goes as one text, so that it stays atomic. What
/// cannot be brought back is said in Reply::notices. Must outlive its run.
class OldGenerationBatch
{
public:
    OldGenerationBatch(WranglerServer &server, QUrl raw, std::vector<Statement> statements, CallLimits limits);

    [[nodiscard]] QCoro::Task<Result<Reply>> run();

private:
    [[nodiscard]] QCoro::Task<Result<Reply>> runEach();
    [[nodiscard]] QCoro::Task<Result<Reply>> runJoined();
    /// Puts back the columns of the reads from `first` on; `widths` are the true numbers of columns, where known.
    [[nodiscard]] QCoro::Task<Result<Reply>> repaired(Reply reply, std::vector<std::optional<std::size_t>> widths,
                                                      std::size_t first);
    void shareOutChanges(Reply &reply) const;

    WranglerServer &m_server;
    QUrl m_raw;
    std::vector<Statement> m_statements;
    CallLimits m_limits;
};

} // namespace d1
