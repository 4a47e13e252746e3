// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/request.h"

namespace d1 {

/// What matters about a request when its answer is lost.
struct RequestTraits {
    bool readOnly = false;   ///< cannot change the database
    bool repeatable = false; ///< running it twice surely leaves what running it once leaves

    bool operator==(const RequestTraits &) const = default;
};

/// From the statements' kinds and Request::idempotent. Of several writes in one batch none is taken for repeatable,
/// even when each is: the second run of one may see what the first run of another left.
[[nodiscard]] RequestTraits traitsOf(const Request &request);

} // namespace d1
