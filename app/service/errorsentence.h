// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <string>

namespace d1 {

/// What a person reads about a failure, in English: what happened in the database's own words, and what to do now. Used
/// by the window and the command line alike. Needs a judged error.
struct ErrorSentence {
    std::string what;   ///< one sentence
    std::string advice; ///< one sentence, or empty when the first says it all
};

[[nodiscard]] ErrorSentence sentenceFor(const Error &error);

/// Both, joined by a space.
[[nodiscard]] std::string textOf(const ErrorSentence &sentence);

} // namespace d1
