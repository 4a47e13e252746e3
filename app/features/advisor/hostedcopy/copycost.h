// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/error.h"
#include "service/session.h"

#include <QCoroTask>

#include <cstdint>
#include <string>

namespace d1::advisor {

/// How large a database may be to be copied.
struct CopyBudget {
    std::int64_t rowsAtMost = 5'000'000;
    std::int64_t bytesAtMost = 1'000'000'000;
};

/// About what copying a database takes, known without reading its rows.
struct CopyCost {
    std::int64_t rows = 0;  ///< to be read; of some tables they are not known before
    bool isLeast = false;   ///< some tables' rows are not known, so there are more
    std::int64_t bytes = 0; ///< of the database; 0 when it is not told

    /// At D1's list price.
    [[nodiscard]] double dollars() const;
    /// Why it is too large; empty when it is not.
    [[nodiscard]] std::string refusal(const CopyBudget &budget) const;
    bool operator==(const CopyCost &) const = default;
};

/// From statistics, the ends of the rowids and what the database tells of its size: a few rows are read.
QCoro::Task<Result<CopyCost>> copyCost(SessionPtr session, CancelToken cancel);

} // namespace d1::advisor
