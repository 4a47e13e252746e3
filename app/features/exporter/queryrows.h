// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/exporter/pagesizer.h"
#include "features/exporter/readrequests.h"

#include <functional>

namespace d1 {

/// The rows of any SELECT: in pages where it can be read along a table's key, else in one answer.
class QueryRows final : public RowSource
{
public:
    /// Nothing is owned but the statement; all must outlive it. `sawChange` is as KeysetPages has it.
    QueryRows(ReadRequests *requests, const Schema *schema, Statement select, PageAim aim,
              std::function<void()> sawChange);

    QCoro::Task<Result<ResultSetPtr>> next() override;

private:
    /// The names of its columns.
    QCoro::Task<Result<std::vector<std::string>>> columns();
    [[nodiscard]] std::unique_ptr<RowSource> rowsOf(std::vector<std::string> names);

    ReadRequests *m_requests;
    const Schema *m_schema;
    Statement m_select;
    PageAim m_aim;
    std::function<void()> m_sawChange;
    std::unique_ptr<RowSource> m_rows; ///< once the columns are known
};

} // namespace d1
