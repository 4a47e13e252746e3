// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"

#include <string>

namespace d1 {

/// Adds numbers: integers exactly, in 128 bits, so that no selection overflows; with a real among them as reals, with
/// the lost low digits carried along (Kahan and Neumaier).
class NumberSum
{
public:
    void add(const CellView &number);

    /// Every digit, or the shortest that read back as the same real.
    [[nodiscard]] std::string text() const;
    [[nodiscard]] double value() const;

private:
    __extension__ using Wide = __int128;

    Wide m_integers = 0;
    double m_reals = 0;
    double m_lost = 0;
    bool m_hasReals = false;
};

} // namespace d1
