// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <chrono>

namespace d1 {

/// How far something is, on standard error: a line that is written over on a terminal, else a line now and then.
class ProgressLine
{
public:
    explicit ProgressLine(CommandStreams streams);

    /// As often as there is something new; not every one is shown.
    void show(const std::string &text);
    /// Takes the line off the terminal.
    void clear();

private:
    CommandStreams m_streams;
    std::chrono::steady_clock::time_point m_shownAt;
    bool m_isOnTerminal = false; ///< a line of ours stands there
};

} // namespace d1
