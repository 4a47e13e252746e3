// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace d1 {

/// An option as the parser, the help, the man page and the completions know it.
struct CommandOption {
    std::string_view name;  ///< without the dashes
    std::string_view value; ///< "TARGET"; "[DIR]" when it may be left out; empty for a switch
    std::string_view help;  ///< part of a sentence, no full stop
    bool repeatable = false;

    bool operator==(const CommandOption &) const = default;
};

/// What every command takes besides its own options.
inline constexpr CommandOption databaseOption{"database", "TARGET",
                                              "the database: demo:, file:PATH, dev:URL/NAME, d1:NAME "
                                              "or project:PATH#BINDING"};
inline constexpr CommandOption jsonOption{"json", "", "write one JSON document to standard output and nothing else"};
inline constexpr CommandOption timeoutOption{"timeout", "SECONDS", "give up after this time, retries included"};
inline constexpr CommandOption helpOption{"help", "", "show this help"};

} // namespace d1
