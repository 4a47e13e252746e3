// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandfailure.h"

#include <string>

namespace d1 {

/// What a person reads on standard error: "d1ctl: SENTENCE (kind)" and, where it matters, what to do next.
[[nodiscard]] std::string failureText(const CommandFailure &failure);

/// {"error":{"kind","message","code","retryable","outcome_unknown","attempts",...}} on one line.
[[nodiscard]] std::string failureJson(const CommandFailure &failure);

} // namespace d1
