// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/exitcode.h"
#include "core/error.h"

#include <expected>
#include <string>
#include <utility>

namespace d1 {

/// Why a command ended without doing its work.
struct CommandFailure {
    CommandFailure(ExitCode exitCode, Error why)
        : code(exitCode)
        , error(std::move(why))
    {}

    ExitCode code;
    Error error;
    bool isTold = false;    ///< the command has said everything itself; the code is left
    std::string suggestion; ///< the name that an unknown one in the SQL was most likely meant to be, or empty
    std::string excerpt;    ///< the line of the SQL with a caret under the place, or empty
};

template<typename T>
using CommandResult = std::expected<T, CommandFailure>;

/// The database, the network or the disk said no.
[[nodiscard]] inline std::unexpected<CommandFailure> refused(Error error)
{
    return std::unexpected(CommandFailure(ExitCode::Refused, std::move(error)));
}

/// `sentence` says what to write instead.
[[nodiscard]] inline std::unexpected<CommandFailure> wrongUsage(std::string sentence)
{
    return std::unexpected(CommandFailure(ExitCode::Usage, Error(ErrorKind::Unknown, std::move(sentence))));
}

} // namespace d1
