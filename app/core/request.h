// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/statement.h"

#include <chrono>
#include <string>
#include <vector>

namespace d1 {

/// How much is at stake; chooses the retry limits. Critical: must get through if it can (migration records, ledgers).
enum class Intent { Read, Write, Critical };

/// Foreground: a person waits. Background: polling, sampling; yields to the foreground at the rate limit.
enum class Priority { Foreground, Background };

/// One atomic batch: either every statement takes effect or none.
struct Request {
    static constexpr std::chrono::milliseconds DefaultTimeout{35'000}; // D1 itself stops a query after 30 s

    Request() = default;
    explicit Request(Statement statement, Intent purpose = Intent::Read)
        : statements{std::move(statement)}
        , intent(purpose)
    {}
    explicit Request(std::vector<Statement> batch, Intent purpose)
        : statements(std::move(batch))
        , intent(purpose)
    {}

    std::vector<Statement> statements;
    Intent intent = Intent::Read;
    Priority priority = Priority::Foreground;
    /// For everything, from the call of execute() to its answer: retries and the waits between them included.
    std::chrono::milliseconds timeout = DefaultTimeout;
    CancelToken cancel;
    /// Who asks, for the query log: "editor", "explorer", "plan", "health", "d1ctl", ...
    std::string origin;
    /// The caller vouches that running it twice equals running it once; otherwise the statements' kind decides.
    bool idempotent = false;
};

} // namespace d1
