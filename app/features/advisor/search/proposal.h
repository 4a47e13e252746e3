// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace d1::advisor {

/// An index that somebody else thinks of.
struct ProposedIndex {
    std::string sql;    ///< CREATE INDEX
    std::string source; ///< "Cloudflare"

    bool operator==(const ProposedIndex &) const = default;
};

/// What the search makes of one.
struct Proposal {
    ProposedIndex proposed;
    std::string name; ///< as proposed
    std::optional<std::size_t> candidate;
    std::string existing; ///< the database's own index that is the same; then there is no candidate
    std::string problem;  ///< why it cannot be made; then there is neither
};

} // namespace d1::advisor
