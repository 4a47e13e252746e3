// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/classify.h"

#include "service/errortexts.h"

namespace d1 {

namespace {

Verdict neverRan(ErrorKind kind)
{
    return {kind, true, false};
}

Verdict failed(ErrorKind kind)
{
    return {kind, false, false};
}

Verdict mayHaveRun(ErrorKind kind, RequestTraits traits)
{
    return {kind, traits.repeatable, !traits.repeatable};
}

Verdict judged(TextMeaning meaning, RequestTraits traits)
{
    switch (meaning.says) {
    case TextSays::NeverRan:
        return neverRan(meaning.kind);
    case TextSays::Failed:
        return failed(meaning.kind);
    case TextSays::MayHaveRun:
        return mayHaveRun(meaning.kind, traits);
    }
    return failed(meaning.kind);
}

/// Codes of SQLite that decide without the text. SQLITE_ERROR says nothing.
std::optional<Verdict> bySqliteCode(std::string_view code)
{
    if (code.starts_with("SQLITE_CONSTRAINT") || code == "SQLITE_MISMATCH")
        return failed(ErrorKind::Constraint);
    if (code == "SQLITE_BUSY" || code == "SQLITE_LOCKED")
        return neverRan(ErrorKind::Capacity);
    if (code == "SQLITE_AUTH" || code == "SQLITE_TOOBIG" || code == "SQLITE_FULL")
        return failed(ErrorKind::Limit);
    if (code == "SQLITE_READONLY" || code == "SQLITE_PERM")
        return failed(ErrorKind::Auth);
    if (code == "SQLITE_CANTOPEN" || code == "SQLITE_NOTADB")
        return failed(ErrorKind::NotFound);
    return std::nullopt;
}

/// Cloudflare's own codes that decide without the text. 7500 stands for every failure of SQL and says nothing.
std::optional<Verdict> byD1Code(int code, RequestTraits traits)
{
    switch (code) {
    case 7403: // comes and goes, so a read deserves a second try
        return Verdict(ErrorKind::Auth, traits.readOnly, false);
    case 10000:
    case 9106:
    case 9109:
        return failed(ErrorKind::Auth);
    case 7404:
    case 7003:
        return failed(ErrorKind::NotFound);
    case 7406:
        return failed(ErrorKind::Limit);
    case 7502:
        return failed(ErrorKind::Constraint);
    case 7009:
        return mayHaveRun(ErrorKind::Network, traits);
    case 7429:
        return mayHaveRun(ErrorKind::Capacity, traits);
    default:
        return std::nullopt;
    }
}

Verdict byHttpStatus(int status, RequestTraits traits)
{
    switch (status) {
    case 400:
        return failed(ErrorKind::Syntax);
    case 401:
    case 403:
        return failed(ErrorKind::Auth);
    case 404:
    case 405:
        return failed(ErrorKind::NotFound);
    case 408:
        return mayHaveRun(ErrorKind::Timeout, traits);
    case 413:
        return failed(ErrorKind::Limit);
    case 429:
        return neverRan(ErrorKind::Capacity);
    case 504:
    case 524:
        return mayHaveRun(ErrorKind::Timeout, traits);
    default:
        break;
    }
    if (status >= 501)
        return mayHaveRun(ErrorKind::Network, traits);
    if (status == 500)
        return mayHaveRun(ErrorKind::Unknown, traits);
    return failed(ErrorKind::Unknown);
}

} // namespace

Verdict classify(const ErrorFacts &facts, RequestTraits traits)
{
    const bool lost = facts.delivery == Delivery::Unknown;
    if (facts.stoppedBy == StoppedBy::Caller)
        return {ErrorKind::Cancelled, false, lost && !traits.repeatable};
    if (facts.stoppedBy == StoppedBy::Deadline)
        return lost ? mayHaveRun(ErrorKind::Timeout, traits) : neverRan(ErrorKind::Timeout);

    if (const auto verdict = bySqliteCode(facts.sqliteCode))
        return *verdict;
    // The quota of the account is refused before anything runs; 7429 is the load of one database.
    if (facts.httpStatus == 429 && facts.d1Code != 7429)
        return neverRan(ErrorKind::Capacity);
    // A timeout or a CPU limit hides behind 7429 too, so D1's own texts come first.
    if (const auto meaning = meaningOfText(facts.message);
        meaning && facts.delivery == Delivery::Answered
        && (facts.d1Code.value_or(7500) == 7500 || facts.d1Code == 7429 || facts.d1Code == 7400 || facts.d1Code == 10001
            || facts.d1Code == 10000))
        return judged(*meaning, traits);
    if (facts.sqliteCode == "SQLITE_ERROR")
        return failed(ErrorKind::Syntax);
    if (facts.d1Code) {
        // Local servers answer 10000 for their own failures; from Cloudflare it is the credential.
        const bool serverFault = facts.httpStatus.value_or(0) >= 500;
        if (!serverFault || *facts.d1Code != 10000) {
            if (const auto verdict = byD1Code(*facts.d1Code, traits))
                return *verdict;
        }
    }
    if (facts.httpStatus && facts.delivery == Delivery::Answered)
        return byHttpStatus(*facts.httpStatus, traits);
    switch (facts.delivery) {
    case Delivery::NotSent:
        return neverRan(ErrorKind::Network);
    case Delivery::Unknown:
        return mayHaveRun(ErrorKind::Network, traits);
    case Delivery::Answered:
        break;
    }
    return failed(ErrorKind::Unknown);
}

} // namespace d1
