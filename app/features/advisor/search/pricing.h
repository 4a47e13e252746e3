// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price.h"

namespace d1::advisor {

/// Work, as D1 counts and bills it, and the time it takes.
struct Work {
    double rowsRead = 0.0;
    double rowsWritten = 0.0; ///< index entries included
    double steps = 0.0;       ///< of the virtual machine, which stand for time

    Work &operator+=(const Work &other);
    friend Work operator+(Work left, const Work &right) { return left += right; }
    friend Work operator*(Work work, double times);
    bool operator==(const Work &) const = default;
};

/// What work is worth: D1's bill and time together. In "rows": what reading one row costs.
class Pricing
{
public:
    static constexpr double DollarsPerRowRead = Price::MillionRowsRead / 1e6;
    static constexpr double DollarsPerRowWritten = Price::MillionRowsWritten / 1e6;
    static constexpr double DollarsPerByteMonth = Price::GigabyteMonth / 1e9;
    /// Reading a row takes about so many steps, so that bill and time weigh alike when rows are only read.
    static constexpr double StepsPerRow = 8.0;

    /// 0: the bill alone; 1: time alone; between, both.
    explicit Pricing(double lean = 0.5);

    [[nodiscard]] double rows(const Work &work) const;
    [[nodiscard]] static double dollars(const Work &work);

private:
    double m_bill;
    double m_time;
};

} // namespace d1::advisor
