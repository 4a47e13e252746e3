// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/exporter/pagesizer.h"
#include "features/exporter/readrequests.h"

namespace d1 {

/// Reads through a session whose answers are JSON, each page a request of its own, and notices when somebody wrote
/// between the first and the last.
class PagedReader final : public DatabaseReader
{
public:
    PagedReader(SessionPtr session, CancelToken cancel, PageAim aim = PageAim());

    QCoro::Task<Result<Schema>> schema() override;
    QCoro::Task<Result<ResultSetPtr>> rows(Statement statement) override;
    std::unique_ptr<RowSource> tableRows(SchemaTable table, std::vector<std::string> columns) override;
    std::unique_ptr<RowSource> queryRows(Statement select) override;
    QCoro::Task<Consistency> consistency() override;
    [[nodiscard]] Effort effort() const override { return m_requests.effort(); }

private:
    /// What grows or changes with every write, as far as a client can see.
    struct Mark {
        std::int64_t changes = 0; ///< since the database's process began
        std::int64_t version = 0; ///< grows with the writes of other processes
        std::string schema;
        std::string servedBy;

        bool operator==(const Mark &) const = default;
    };

    /// Of now, from Cloudflare; empty where there is none.
    QCoro::Task<std::string> bookmark();
    /// As many, taken at one moment.
    QCoro::Task<std::vector<Mark>> marks(std::size_t count);

    ReadRequests m_requests;
    PageAim m_aim;
    Schema m_schema;
    std::optional<Mark> m_mark;
    std::string m_bookmark;
    bool m_countsItself = false; ///< the server writes with every question, as wrangler before 4.129 does
    bool m_sawChange = false;
};

} // namespace d1
