// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <span>
#include <vector>

namespace d1 {

/// How much one page asks for.
struct PageShape {
    std::size_t rows = 0;
    std::vector<std::size_t> longest; ///< of each column: longer texts and blobs are withheld

    bool operator==(const PageShape &) const = default;
};

/// What a page should be like.
struct PageAim {
    std::size_t bytes = 4 * 1024 * 1024;
    std::chrono::milliseconds time{2'000};
    std::size_t firstRows = 200;
    std::size_t mostRows = 50'000;
};

/// Finds the number of rows that a page should have from what pages before cost, and bounds what a page can grow to
/// when the next rows are larger than all before. Pure.
class PageSizer
{
public:
    explicit PageSizer(std::size_t columns, PageAim aim = PageAim());

    [[nodiscard]] const PageShape &shape() const { return m_shape; }

    /// After a page: its rows, the bytes of each column with those withheld, and the time it took.
    void learn(std::size_t rows, std::span<const std::size_t> columnBytes, std::chrono::nanoseconds time);
    /// After a page that was too much for the database; false when there is no smaller one.
    [[nodiscard]] bool shrink();

private:
    void setRows(double rows);

    PageAim m_aim;
    std::vector<double> m_averages; ///< bytes of each column
    PageShape m_shape;
};

} // namespace d1
