// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace d1 {

/// Where a query is kept.
enum class QueryShelf {
    Own,      ///< the user's data folder
    Project,  ///< the folder `queries` of the Worker project that is open
    Snippets, ///< the user's data folder; offered while typing
};

/// A query that is kept as a file of plain SQL.
struct SavedQuery {
    QueryShelf shelf = QueryShelf::Own;
    std::string name; ///< of the file, without .sql, below its shelf's folder: "reports/monthly"
    std::string path; ///< absolute

    bool operator==(const SavedQuery &) const = default;
};

/// "own", "project" or "snippets".
[[nodiscard]] std::string_view nameOf(QueryShelf shelf);
[[nodiscard]] std::optional<QueryShelf> shelfOf(std::string_view name);

/// Tells two texts apart without keeping either: what a file held when it was last read or written.
struct TextMark {
    std::size_t bytes = 0;
    std::string hash; ///< hexadecimal

    [[nodiscard]] static TextMark of(std::string_view text);
    /// Quick for a text of another length.
    [[nodiscard]] bool isOf(std::string_view text) const;

    bool operator==(const TextMark &) const = default;
};

} // namespace d1
