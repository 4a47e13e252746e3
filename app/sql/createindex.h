// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace d1::sql {

/// CREATE INDEX taken apart. The texts are as they are written, without comments and with single spaces.
struct CreateIndex {
    bool unique = false;
    std::string name;               ///< unquoted
    std::string table;              ///< unquoted
    std::vector<std::string> parts; ///< "email", "lower(email) COLLATE NOCASE DESC"
    std::string filter;             ///< behind WHERE; empty for a full index
    std::size_t nameOffset = 0;     ///< of the name as written, its schema included, in bytes
    std::size_t nameLength = 0;

    bool operator==(const CreateIndex &) const = default;
};

/// Nothing when the text is no whole CREATE INDEX.
[[nodiscard]] std::optional<CreateIndex> createIndex(std::string_view sql);

/// The same statement under another name, all else byte for byte; nothing when it is no CREATE INDEX.
[[nodiscard]] std::optional<std::string> withIndexName(std::string_view sql, std::string_view name);

/// idx_TABLE_COLUMNS, as the naming convention has it, in characters that need no quotes. `parts` are columns, or
/// expressions as they stand in the index; those that would make it longer than 60 bytes are left out, but the first.
[[nodiscard]] std::string conventionalIndexName(std::string_view table, const std::vector<std::string> &parts);

} // namespace d1::sql
