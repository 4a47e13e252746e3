// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verdict.h"

#include <optional>
#include <string_view>

namespace d1 {

/// Whether the statement can have taken effect although this text came back.
enum class TextSays {
    NeverRan,   ///< refused before it ran: trying again later can help and cannot do harm
    Failed,     ///< it ran and was rolled back, or can never run: trying again gives the same answer
    MayHaveRun, ///< the database was reset or went away underneath: harmless again only for what is repeatable
};

struct TextMeaning {
    ErrorKind kind;
    TextSays says;

    bool operator==(const TextMeaning &) const = default;
};

/// The meaning of D1's and SQLite's message texts, for errors whose code says too little. ASCII case-insensitive.
/// Source: Cloudflare's documentation of D1's errors and limits, and answers of a real D1 (tests/fixtures/d1).
[[nodiscard]] std::optional<TextMeaning> meaningOfText(std::string_view message);

} // namespace d1
