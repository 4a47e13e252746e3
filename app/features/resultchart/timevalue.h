// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"

#include <optional>
#include <string_view>

namespace d1 {

/// How the values of a column tell a time.
enum class TimeForm {
    Text,             ///< ISO 8601, as SQLite's date functions write it
    UnixSeconds,      ///< a number, since 1970
    UnixMilliseconds, ///< a number, since 1970
};

/// "2026-11-23", "2026-11-23 10:11", with 'T', seconds, fractions, 'Z' or "+01:00"; milliseconds since 1970, read as
/// UTC where no zone is given. Nothing for any other text, or for a day that the calendar does not have.
[[nodiscard]] std::optional<double> timeOfText(std::string_view text);

/// Nothing for a NULL and for what is no time in this form.
[[nodiscard]] std::optional<double> timeOf(const CellView &cell, TimeForm form);

} // namespace d1
