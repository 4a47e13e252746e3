// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <string_view>

namespace d1 {

/// Takes bytes one after another. One thread at a time. Errors are one sentence with the reason.
class ByteSink
{
public:
    ByteSink() = default;
    ByteSink(const ByteSink &) = delete;
    ByteSink &operator=(const ByteSink &) = delete;
    virtual ~ByteSink() = default;

    virtual Result<void> write(std::string_view bytes) = 0;
    /// Brings everything to its place; the last call.
    virtual Result<void> finish() = 0;
};

} // namespace d1
