// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "core/canceltoken.h"

#include <QCoroTask>

#include <iosfwd>

namespace d1 {

class Workspace;

/// Where a command reads and writes. Results go to `out`, everything a person should know besides to `err`.
struct CommandStreams {
    CommandStreams(std::istream *input, std::ostream *output, std::ostream *messages)
        : in(input)
        , out(output)
        , err(messages)
    {}

    std::istream *in;
    std::ostream *out;
    std::ostream *err;
    bool inIsTerminal = false;
    bool errIsTerminal = false;
};

/// What a command works with; all must outlive it.
struct CommandContext {
    CommandContext(Workspace *databases, CommandStreams streamsOfTheProgram, CancelToken cancelToken)
        : workspace(databases)
        , streams(streamsOfTheProgram)
        , cancel(std::move(cancelToken))
    {}

    Workspace *workspace;
    CommandStreams streams;
    CancelToken cancel;
};

/// One of d1ctl's commands. Names and texts live as long as the program.
class Command
{
public:
    virtual ~Command() = default;

    [[nodiscard]] virtual std::string_view name() const = 0;
    /// One line without a full stop: "run SQL".
    [[nodiscard]] virtual std::string_view purpose() const = 0;
    /// "[SQL]", or empty.
    [[nodiscard]] virtual std::string_view operands() const = 0;
    /// Sentences for the command's own help.
    [[nodiscard]] virtual std::string_view description() const = 0;
    /// All of them, the common ones included, in the order of the help.
    [[nodiscard]] virtual std::vector<CommandOption> options() const = 0;

    /// Writes a result to the context's `out` only when it is whole; a failure is told by the caller.
    virtual QCoro::Task<CommandResult<void>> run(Arguments arguments, CommandContext context) = 0;
};

} // namespace d1
