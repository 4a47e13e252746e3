// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/resultsummary.h"

#include <algorithm>

namespace d1 {

namespace {

template<typename T>
void addKnown(std::optional<T> &sum, const std::optional<T> &part, bool isFirst)
{
    if (isFirst)
        sum = part;
    else if (sum && part)
        *sum += *part;
    else
        sum.reset();
}

} // namespace

void ResultSummary::add(const Reply &reply)
{
    for (const StatementReply &statement : reply.statements) {
        const Meta &meta = statement.meta;
        const bool isFirst = statements == 0;
        addKnown(serverTime, meta.serverTime, isFirst);
        addKnown(rowsRead, meta.rowsRead, isFirst);
        addKnown(rowsWritten, meta.rowsWritten, isFirst);
        if (meta.changes)
            changes = changes.value_or(0) + *meta.changes;
        if (!meta.region.empty())
            region = meta.region;
        rows += static_cast<std::int64_t>(statement.rows->rowCount());
        ++statements;
    }
    attempts = std::max(attempts, reply.attempts.size());
    if (!reply.attempts.empty()) {
        roundTrip += reply.attempts.back().roundTrip;
        onFallback = onFallback || reply.attempts.back().onFallback;
    }
}

} // namespace d1
