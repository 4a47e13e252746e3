// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace d1 {

enum class ErrorKind { Network, Timeout, Constraint, Syntax, Capacity, Auth, NotFound, Limit, Cancelled, Unknown };

/// The word used in JSON, logs and metrics: "network", "not_found", ...
[[nodiscard]] std::string_view nameOf(ErrorKind kind);

/// What the service makes of an error's facts.
struct Verdict {
    ErrorKind kind = ErrorKind::Unknown;
    bool retryable = false;      ///< trying again can help, and cannot do harm
    bool outcomeUnknown = false; ///< a write that may have been applied: look before running it again

    bool operator==(const Verdict &) const = default;
};

} // namespace d1
