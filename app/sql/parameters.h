// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace d1::sql {

/// One value to bind, as SQLite numbers them: `?` takes the largest number so far plus one, a name its first number.
struct Parameter {
    std::size_t number = 0;           ///< from 1
    std::string name;                 ///< ":id", "@id", "$id", with its sigil; empty for ? and ?NNN
    std::vector<std::size_t> offsets; ///< every place it stands, in bytes

    bool operator==(const Parameter &) const = default;
};

/// In order of number; a gap left by ?NNN is an unnamed entry without offsets.
[[nodiscard]] std::vector<Parameter> parametersOf(std::string_view sql);

/// The same statement with every parameter written ?NNN, since D1 knows no names. Byte for byte the same when it has
/// none.
[[nodiscard]] std::string withNumberedParameters(std::string_view sql);

} // namespace d1::sql
