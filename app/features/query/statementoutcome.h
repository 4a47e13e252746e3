// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/reply.h"
#include "features/query/scriptstatement.h"

#include <chrono>
#include <optional>
#include <utility>

namespace d1 {

/// How one statement of a run ended: a reply or an error.
struct StatementOutcome {
    StatementOutcome(ScriptStatement ranStatement, Result<Reply> answer, std::chrono::nanoseconds took)
        : statement(std::move(ranStatement))
        , reply(std::move(answer))
        , elapsed(took)
    {}

    ScriptStatement statement;
    Result<Reply> reply;
    std::chrono::nanoseconds elapsed{0}; ///< from asking to the answer, retries and waits included
    bool hasMoreRows = false;            ///< a limit held back the rest

    /// Drops the rows beyond `limit` and notes that there were some. Needs a reply.
    void keepRows(std::size_t limit);

    [[nodiscard]] bool wasCancelled() const { return !reply && reply.error().verdict.kind == ErrorKind::Cancelled; }

    /// Where in the script the error lies, in UTF-8 bytes, when the database said so.
    [[nodiscard]] std::optional<std::size_t> errorOffset() const
    {
        if (reply || !reply.error().facts.byteOffset || *reply.error().facts.byteOffset < 0)
            return std::nullopt;
        return scriptOffset(statement, static_cast<std::size_t>(*reply.error().facts.byteOffset));
    }
};

} // namespace d1
