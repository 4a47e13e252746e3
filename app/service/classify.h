// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "service/requesttraits.h"

namespace d1 {

/// The one place that judges. Pure.
///
/// A write whose answer was lost and that is not repeatable is never retryable; its outcome is unknown. A request that
/// surely never ran (refused connection, account limit, locked file) may be sent again whatever it does.
[[nodiscard]] Verdict classify(const ErrorFacts &facts, RequestTraits traits);

} // namespace d1
