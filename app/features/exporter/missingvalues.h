// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/exporter/exactpage.h"
#include "features/exporter/pagedselect.h"
#include "features/exporter/readrequests.h"

namespace d1 {

/// Reads single values by their rows' keys, byte for byte, in pieces that stay below D1's longest value, and
/// as many in a request as keep its answer small.
class MissingValues
{
public:
    /// `requests` must outlive it.
    MissingValues(ReadRequests *requests, PagedSelect select);

    /// Values whose row is gone, or that are neither text nor blob any more, are not among the found.
    QCoro::Task<Result<FoundValues>> find(std::vector<MissingValue> missing);

private:
    [[nodiscard]] Statement statementFor(const MissingValue &value) const;

    ReadRequests *m_requests;
    PagedSelect m_select;
};

} // namespace d1
