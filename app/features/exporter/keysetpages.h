// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/exporter/exactpage.h"
#include "features/exporter/pagedselect.h"
#include "features/exporter/pagesizer.h"
#include "features/exporter/readrequests.h"

namespace d1 {

/// The rows of a table or of a SELECT from one in pages, each beginning behind the last row of the page before, by the
/// table's key. The pages' size follows the time and the bytes they take; what is too long for a page is read by
/// itself, in pieces.
class KeysetPages final : public RowSource
{
public:
    /// `requests` must outlive it. `names` are the result's. `sawChange` is called when rows went away between two
    /// looks.
    KeysetPages(ReadRequests *requests, PagedSelect select, std::vector<std::string> names, PageAim aim,
                std::function<void()> sawChange);

    QCoro::Task<Result<ResultSetPtr>> next() override;

private:
    [[nodiscard]] std::vector<Statement> pageStatements() const;
    [[nodiscard]] Statement pageStatement(std::size_t firstColumn, std::size_t columns) const;
    QCoro::Task<Result<ResultSetPtr>> completed(ExactPage page);

    ReadRequests *m_requests;
    PagedSelect m_select;
    std::vector<std::string> m_names;
    PageSizer m_sizer;
    std::function<void()> m_sawChange;
    std::vector<Cell> m_behind; ///< the key of the last row read; empty at first
    bool m_atEnd = false;
};

} // namespace d1
