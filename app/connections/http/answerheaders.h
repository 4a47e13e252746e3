// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/http/httpanswer.h"

#include <QDateTime>

namespace d1 {

/// How long a server asks to wait, from `retry-after-ms` (wins) or `Retry-After` in seconds or as an HTTP date, which
/// is compared with `now`. Absent when neither can be read; never negative.
[[nodiscard]] std::optional<std::chrono::milliseconds>
parseRetryAfter(const QByteArray &retryAfterMs, const QByteArray &retryAfter, const QDateTime &now);

/// `"default";r=50;t=30`: the item with the least left when there are several.
[[nodiscard]] std::optional<RateQuota> parseRateLimit(const QByteArray &header);

} // namespace d1
