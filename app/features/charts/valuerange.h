// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

namespace d1 {

/// The least and the greatest of the values it was shown. What is not finite does not count.
struct ValueRange {
    double least = std::numeric_limits<double>::infinity();
    double most = -std::numeric_limits<double>::infinity();

    void add(double value)
    {
        if (!std::isfinite(value))
            return;
        least = std::min(least, value);
        most = std::max(most, value);
    }
    [[nodiscard]] bool isEmpty() const { return least > most; }
    [[nodiscard]] double span() const { return most - least; }

    bool operator==(const ValueRange &) const = default;
};

} // namespace d1
