// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/schema/schema.h"
#include "sql/textedit.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace d1 {

/// The name that one which a database does not know was most likely meant to be.
struct NameFix {
    sql::TextEdit edit; ///< of the statement

    /// What would stand there, quoted where needed: total_cents, "order lines", 'paid'.
    [[nodiscard]] const std::string &name() const { return edit.inserted; }

    bool operator==(const NameFix &) const = default;
};

/// Whether a database's message is about a name that it does not know: nameFix() may find another.
[[nodiscard]] bool isAboutUnknownName(std::string_view message);

/// For a message of SQLite or D1 ("no such column: o.total") about a statement. `offset`: the bytes in front of the
/// place complained about, where the database said so. Nothing when no name there is near, or none is complained about.
[[nodiscard]] std::optional<NameFix> nameFix(std::string_view statement, std::string_view message,
                                             std::optional<std::size_t> offset, const Schema &schema);

} // namespace d1
