// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace d1 {

/// From `begin` on, before `end`.
struct RowSpan {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;

    [[nodiscard]] std::uint64_t size() const { return end - begin; }
    bool operator==(const RowSpan &) const = default;
};

/// Numbers of rows, for example those that are in the table already.
class RowSpans
{
public:
    /// In any order; they may touch and overlap.
    void add(RowSpan span);

    [[nodiscard]] bool contains(std::uint64_t row) const;
    /// All of them; true for none.
    [[nodiscard]] bool covers(RowSpan span) const;
    [[nodiscard]] std::uint64_t count() const;
    [[nodiscard]] bool isEmpty() const { return m_spans.empty(); }
    /// All others, up to the largest number there is.
    [[nodiscard]] RowSpans complement() const;
    /// In order, none touching another.
    [[nodiscard]] const std::vector<RowSpan> &spans() const { return m_spans; }

private:
    std::vector<RowSpan> m_spans;
};

} // namespace d1
