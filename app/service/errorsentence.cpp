// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/errorsentence.h"

#include <string_view>

namespace d1 {

namespace {

std::string asSentence(std::string text)
{
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n'))
        text.pop_back();
    if (!text.empty() && text.find_last_of(".!?") != text.size() - 1)
        text += '.';
    return text;
}

std::string_view fallbackText(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Network:
        return "The database cannot be reached.";
    case ErrorKind::Timeout:
        return "The database did not answer in time.";
    case ErrorKind::Cancelled:
        return "Cancelled.";
    case ErrorKind::Auth:
        return "The credential was refused.";
    default:
        return "The database gave no reason.";
    }
}

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

std::string limitAdvice(const Error &error)
{
    const std::string_view message = error.facts.message;
    if (contains(message, "daily"))
        return "The daily quota starts anew at 00:00 UTC.";
    if (contains(message, "transaction"))
        return "Send the statements together instead: D1 runs a batch as one transaction.";
    if (contains(message, "variables") || contains(message, "variable number"))
        return "D1 binds at most 100 parameters a statement; split it.";
    if (contains(message, "too long") || contains(message, "too big"))
        return "D1 takes statements of 100,000 bytes and values of 2,000,000 bytes; split it.";
    return error.facts.sqliteCode == "SQLITE_AUTH" ? "D1 does not allow this statement." : std::string();
}

std::string authAdvice(const Error &error)
{
    if (error.facts.d1Code == 7403)
        return "Check the account and that the token has the right D1 Read, and D1 Edit to write.";
    if (error.facts.httpStatus)
        return "Check the token: it may be mistyped, expired or without the right D1 Read (D1 Edit to write).";
    return {};
}

std::string capacityAdvice(const Error &error)
{
    if (error.facts.retryAfter) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(*error.facts.retryAfter).count();
        return "Try again in " + std::to_string(seconds) + " s.";
    }
    return error.facts.message.find("try again") == std::string::npos ? "Try again in a moment." : std::string();
}

std::string adviceFor(const Error &error)
{
    if (error.verdict.outcomeUnknown)
        return "The write may have been applied: look at the data before you run it again.";
    // An error of our own already says what to do.
    const bool local = error.facts.delivery == Delivery::NotSent && error.attempts.empty();
    if (local)
        return {};
    switch (error.verdict.kind) {
    case ErrorKind::Network:
        // What kept it from being sent was found here, and says itself what to check.
        return error.facts.delivery == Delivery::NotSent
                   ? std::string()
                   : "Check that the database's server runs and that this machine has a connection.";
    case ErrorKind::Timeout:
        return "Make the statement do less, or give it more time.";
    case ErrorKind::Capacity:
        return capacityAdvice(error);
    case ErrorKind::Auth:
        return authAdvice(error);
    case ErrorKind::NotFound:
        return error.facts.httpStatus ? "Check the database's name and account." : std::string();
    case ErrorKind::Limit:
        return limitAdvice(error);
    case ErrorKind::Unknown:
        return error.facts.requestId.empty() ? std::string()
                                             : "For Cloudflare's support: " + error.facts.requestId + ".";
    case ErrorKind::Constraint:
    case ErrorKind::Syntax:
    case ErrorKind::Cancelled:
        return {};
    }
    return {};
}

} // namespace

ErrorSentence sentenceFor(const Error &error)
{
    ErrorSentence sentence;
    sentence.what = error.facts.message.empty() || error.verdict.kind == ErrorKind::Cancelled
                        ? std::string(fallbackText(error.verdict.kind))
                        : asSentence(error.facts.message);
    sentence.advice = adviceFor(error);
    return sentence;
}

std::string textOf(const ErrorSentence &sentence)
{
    return sentence.advice.empty() ? sentence.what : sentence.what + " " + sentence.advice;
}

} // namespace d1
