// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <cstdint>
#include <span>

namespace d1 {

/// Bytes one after another. Used by one thread at a time.
class ByteSource
{
public:
    ByteSource() = default;
    ByteSource(const ByteSource &) = delete;
    ByteSource &operator=(const ByteSource &) = delete;
    virtual ~ByteSource() = default;

    /// Writes to the front of `room`, which holds at least 16 bytes, and says how many; 0 at the end.
    virtual Result<std::size_t> read(std::span<char> room) = 0;
};

} // namespace d1
