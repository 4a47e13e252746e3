// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/queryevent.h"

namespace d1 {

/// The yes-or-no facts of an event as the number that the log keeps.
[[nodiscard]] constexpr std::int64_t marksOf(const QueryEvent &event)
{
    return (event.isLastAttempt ? 1 : 0) | (event.onFallback ? 2 : 0);
}

constexpr void setMarks(QueryEvent &event, std::int64_t marks)
{
    event.isLastAttempt = (marks & 1) != 0;
    event.onFallback = (marks & 2) != 0;
}

/// A verdict as the number that the log keeps.
[[nodiscard]] constexpr std::int64_t numberOf(Verdict verdict)
{
    return static_cast<std::int64_t>(verdict.kind) | (verdict.retryable ? 0x100 : 0)
           | (verdict.outcomeUnknown ? 0x200 : 0);
}

[[nodiscard]] constexpr Verdict verdictOf(std::int64_t number)
{
    const std::int64_t last = static_cast<std::int64_t>(ErrorKind::Unknown);
    const std::int64_t kind = number & 0xFF;
    return {static_cast<ErrorKind>(kind <= last ? kind : last), (number & 0x100) != 0, (number & 0x200) != 0};
}

} // namespace d1
