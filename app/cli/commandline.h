// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <memory>

namespace d1 {

/// d1ctl without its main(): finds the command, runs it, tells how it ended.
class CommandLine
{
public:
    /// `workspace` is not owned and must outlive this.
    explicit CommandLine(Workspace *workspace);
    ~CommandLine();

    /// Every command, in the order of the help.
    [[nodiscard]] const std::vector<std::unique_ptr<Command>> &commands() const { return m_commands; }

    /// `words` are the program's arguments without its own name. Failures are written to `err`, with --json also as a
    /// document to `out`.
    QCoro::Task<ExitCode> run(std::vector<std::string> words, CommandStreams streams, CancelToken cancel);

private:
    QCoro::Task<ExitCode> dispatch(std::vector<std::string> words, CommandStreams streams, CancelToken cancel);
    [[nodiscard]] CommandResult<Command *> find(const std::string &name) const;

    Workspace *m_workspace;
    std::vector<std::unique_ptr<Command>> m_commands;
};

} // namespace d1
