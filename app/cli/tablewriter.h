// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/resultwriter.h"

namespace d1 {

/// For people: aligned columns, numbers to the right, and a line with counts and time after every statement. NULL is
/// bare, a text that says so is quoted; ≈ marks a number that may have been rounded; long values are cut with …
class TableWriter final : public ResultWriter
{
public:
    static constexpr std::size_t MaxCellWidth = 120;

    void write(const Reply &reply, std::ostream &out) const override;

    /// The table alone, without the line after it.
    static void writeRows(const ResultSet &rows, std::ostream &out);
};

} // namespace d1
