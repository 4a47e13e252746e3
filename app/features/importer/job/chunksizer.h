// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/blockreader.h"

#include <chrono>
#include <optional>

namespace d1 {

/// Chooses how large chunks are: as large as the database answers in good time, since each request costs its way there
/// and back and counts against the account's limit, and no larger than D1 takes.
class ChunkSizer
{
public:
    static constexpr std::chrono::milliseconds QuickAnswer{600};
    static constexpr std::chrono::milliseconds SlowAnswer{4'000};
    static constexpr std::size_t FirstRows = 5'000;
    static constexpr std::size_t MostRows = 50'000;
    /// As the rows stand in the file. As JSON they are a third longer or so; D1 takes 2,000,000 bytes a value.
    static constexpr std::size_t MostBytes = 1'000'000;

    /// `fixedRows`: what the person asked for.
    explicit ChunkSizer(std::optional<std::size_t> fixedRows);

    void answered(std::size_t rows, std::chrono::nanoseconds time);
    /// So many could not be sent or were too much for the database; the next ones are at most half of it.
    void refused(std::size_t rows, std::size_t bytes);

    [[nodiscard]] BlockLimits limits() const { return m_limits; }

private:
    BlockLimits m_limits;
    std::size_t m_mostRows = MostRows;
    bool m_isFixed;
};

} // namespace d1
