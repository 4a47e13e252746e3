// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace d1::sql {

/// The text that all runs of "the same query" share: literals and parameters become ?, IN and VALUES lists fold to one
/// entry, comments go, white space becomes single spaces, keywords upper case. Idempotent.
[[nodiscard]] std::string fingerprint(std::string_view sql);

/// Whether a value or a comment is written into the SQL itself, which its fingerprint hides.
[[nodiscard]] bool holdsLiterals(std::string_view sql);

/// A stable 64-bit hash of a fingerprint (FNV-1a), for files and joins.
[[nodiscard]] std::uint64_t fingerprintHash(std::string_view fingerprint);

} // namespace d1::sql
