// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/bytesource.h"

#include <string_view>

namespace d1 {

/// Bytes that are already in memory and outlive it.
class MemorySource final : public ByteSource
{
public:
    explicit MemorySource(std::string_view bytes)
        : m_rest(bytes)
    {}

    Result<std::size_t> read(std::span<char> room) override
    {
        const std::size_t taken = m_rest.copy(room.data(), room.size());
        m_rest.remove_prefix(taken);
        return taken;
    }

private:
    std::string_view m_rest;
};

} // namespace d1
