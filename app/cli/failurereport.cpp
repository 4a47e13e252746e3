// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/failurereport.h"

#include "service/errorsentence.h"

#include <nlohmann/json.hpp>

namespace d1 {

namespace {

std::string_view kindOf(const CommandFailure &failure)
{
    return failure.code == ExitCode::Usage ? "usage" : nameOf(failure.error.verdict.kind);
}

const std::string &sqliteCodeOf(const ErrorFacts &facts)
{
    return facts.sqliteExtendedCode.empty() ? facts.sqliteCode : facts.sqliteExtendedCode;
}

/// D1's number where there is one, else SQLite's name, else null.
nlohmann::ordered_json codeOf(const ErrorFacts &facts)
{
    if (facts.d1Code)
        return *facts.d1Code;
    return sqliteCodeOf(facts).empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(sqliteCodeOf(facts));
}

} // namespace

std::string failureText(const CommandFailure &failure)
{
    std::string text = "d1ctl: " + textOf(sentenceFor(failure.error));
    if (failure.code != ExitCode::Usage) {
        text += " (" + std::string(kindOf(failure));
        if (failure.error.attempts.size() > 1)
            text += ", " + std::to_string(failure.error.attempts.size()) + " attempts";
        text += ')';
    }
    text += '\n' + failure.excerpt;
    return failure.suggestion.empty() ? text : text + "Did you mean " + failure.suggestion + "?\n";
}

std::string failureJson(const CommandFailure &failure)
{
    const ErrorFacts &facts = failure.error.facts;
    nlohmann::ordered_json error{
        {"kind", kindOf(failure)},
        {"message", textOf(sentenceFor(failure.error))},
        {"code", codeOf(facts)},
        {"retryable", failure.error.verdict.retryable},
        {"outcome_unknown", failure.error.verdict.outcomeUnknown},
        {"attempts", failure.error.attempts.size()},
    };
    if (!facts.sqliteCode.empty())
        error["sqlite_code"] = sqliteCodeOf(facts);
    if (facts.httpStatus)
        error["http_status"] = *facts.httpStatus;
    if (facts.statementIndex)
        error["statement"] = *facts.statementIndex + 1;
    if (facts.byteOffset)
        error["offset"] = *facts.byteOffset;
    if (!failure.suggestion.empty())
        error["suggestion"] = failure.suggestion;
    if (facts.retryAfter)
        error["retry_after_ms"] = facts.retryAfter->count();
    if (!facts.requestId.empty())
        error["request_id"] = facts.requestId;
    const nlohmann::ordered_json document{{"error", std::move(error)}};
    return document.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

} // namespace d1
