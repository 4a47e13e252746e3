// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"

#include <string>
#include <variant>

namespace d1 {

/// How a value of the file is given to the database.
enum class FieldForm {
    Text,   ///< as it stands
    Number, ///< a number where the database would give the same text back, else as it stands
    Real,   ///< any number, and Inf and -Inf, as a real; anything else as it stands
    Blob,   ///< X'00FF' as bytes, anything else as it stands
};

/// The form that brings values exactly into a column declared so, by SQLite's rules of affinity.
[[nodiscard]] FieldForm formFor(const std::string &declaredType);

/// What fills one column of the table: a column of the file, counted from 0, or the same value for all rows.
struct ColumnSource {
    std::string column;
    std::variant<std::size_t, Cell> source;
    FieldForm form = FieldForm::Text;

    [[nodiscard]] const std::size_t *fileColumn() const { return std::get_if<std::size_t>(&source); }
    [[nodiscard]] const Cell *constant() const { return std::get_if<Cell>(&source); }

    bool operator==(const ColumnSource &) const = default;
};

} // namespace d1
