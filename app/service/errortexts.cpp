// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/errortexts.h"

#include <algorithm>

namespace d1 {

namespace {

struct Row {
    std::string_view part; // lower case
    TextMeaning meaning;
};

constexpr TextMeaning resets{ErrorKind::Network, TextSays::MayHaveRun};
constexpr TextMeaning overload{ErrorKind::Capacity, TextSays::MayHaveRun};
constexpr TextMeaning busy{ErrorKind::Capacity, TextSays::NeverRan};
constexpr TextMeaning limit{ErrorKind::Limit, TextSays::Failed};
constexpr TextMeaning constraint{ErrorKind::Constraint, TextSays::Failed};
constexpr TextMeaning syntax{ErrorKind::Syntax, TextSays::Failed};
constexpr TextMeaning notFound{ErrorKind::NotFound, TextSays::Failed};

// The first row that occurs in the message wins, so the particular stand before the general.
constexpr Row rows[] = {
    // Our own request could not be read; no other try reads better.
    {"json in request body", {ErrorKind::Unknown, TextSays::Failed}},
    {"invalid json request body", {ErrorKind::Unknown, TextSays::Failed}},
    // A violated constraint can be wrapped in the text of a reset.
    {"constraint failed", constraint},
    {"constraints were violated", constraint},
    // D1 resets and lost connections.
    {"storage operation exceeded timeout", {ErrorKind::Timeout, TextSays::MayHaveRun}},
    {"isolate exceeded its memory limit", limit},
    {"exceeded its cpu time limit", limit},
    {"reset because its code was updated", resets},
    {"caused object to be reset", resets},
    {"network connection lost", resets},
    {"cannot resolve d1 db due to transient issue", resets},
    {"client disconnected", resets},
    {"replica disconnected from primary", resets},
    {"d1_reset_do", resets},
    {"upstream service unavailable", resets},
    {"internal error", {ErrorKind::Unknown, TextSays::MayHaveRun}},
    // Load and long jobs.
    {"d1 db is overloaded", overload},
    {"currently processing a long-running", busy},
    {"database is locked", busy},
    {"database table is locked", busy},
    // Cloudflare's analytics.
    {"rate limiter budget depleted", busy},
    {"too many queries in progress", busy},
    {"unable to execute query", busy},
    {"not authorized for that account", {ErrorKind::Auth, TextSays::Failed}},
    {"does not have access to the path", {ErrorKind::Auth, TextSays::Failed}},
    {"cannot request data older than", limit},
    {"time range is too large", limit},
    {"cannot request a time range wider", limit},
    {"limit must be positive", limit},
    {"unknown field", syntax},
    {"unknown arg", syntax},
    {"error parsing args", syntax},
    // Quotas and limits.
    {"free tier daily", limit},
    {"exceeded maximum db size", limit},
    {"maximum account storage limit", limit},
    {"statement too long", limit},
    {"string or blob too big", limit},
    {"too many sql variables", limit},
    {"variable number must be between", limit},
    {"pattern too complex", limit},
    {"too many columns", limit},
    {"too many terms in compound select", limit},
    {"expression tree is too large", limit},
    {"tables in a join", limit},
    {"too many arguments on function", limit},
    // What D1 does not allow.
    {"to execute a transaction, please use", limit},
    {"not authorized to use function", limit},
    {"object name reserved for internal use", limit},
    {"may not be modified", limit},
    {"is prohibited", limit},
    {"cannot vacuum", limit},
    // Data that does not fit.
    {"cannot store", constraint},
    {"datatype mismatch", constraint},
    {"integer overflow", constraint},
    {"malformed json", constraint},
    {"bad json path", constraint},
    // Missing things other than tables and columns.
    {"could not be found", notFound},
    {"couldn't find", notFound},
    // SQL that cannot be understood, named things that are not there or are there already.
    {"syntax error", syntax},
    {"incomplete input", syntax},
    {"unrecognized token", syntax},
    {"no such ", syntax},
    {"already exists", syntax},
    {"duplicate column name", syntax},
    {"ambiguous column name", syntax},
    {"has no column named", syntax},
    {"values were supplied", syntax},
    {"values for", syntax},
    {"cannot add a", syntax},
    {"cannot drop", syntax},
    {"error in ", syntax},
    {"cannot modify", syntax},
    {"cannot insert into", syntax},
    {"cannot update generated", syntax},
    {"wrong number of", syntax},
    {"only the last statement can have parameters", syntax},
    {"params with multiple statements", syntax},
    {"no sql statements detected", syntax},
    {"did not contain a statement", syntax},
    {"invalid property", syntax},
    {"request is malformed", syntax},
};

char asciiLower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

} // namespace

std::optional<TextMeaning> meaningOfText(std::string_view message)
{
    for (const Row &row : rows) {
        const auto found = std::ranges::search(message, row.part, {}, asciiLower);
        if (!found.empty())
            return row.meaning;
    }
    return std::nullopt;
}

} // namespace d1
