// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attempt.h"

#include <chrono>
#include <coroutine>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <vector>

namespace d1 {

/// How far a request got before it failed; decides whether a write may have been applied.
enum class Delivery {
    NotSent,  ///< surely never ran: refused, name not found, TLS, checked before sending
    Unknown,  ///< may have run: the connection broke, the deadline passed, the answer was unreadable
    Answered, ///< the database or a server before it said no in so many words
};

/// Who ended the call, when it was not the other side. Qt reports both as the same network error.
enum class StoppedBy { Nobody, Caller, Deadline };

/// What happened, as seen; no judgement. Messages are verbatim and hold no credential.
struct ErrorFacts {
    Delivery delivery = Delivery::NotSent;
    StoppedBy stoppedBy = StoppedBy::Nobody;
    std::optional<int> httpStatus;
    std::optional<int> d1Code;
    std::string sqliteCode;                    ///< "SQLITE_CONSTRAINT", or empty
    std::string sqliteExtendedCode;            ///< "SQLITE_CONSTRAINT_UNIQUE", or empty
    std::string message;                       ///< without the codes and the offset that D1 appends
    std::optional<std::int64_t> byteOffset;    ///< UTF-8 bytes into the failing statement
    std::optional<std::size_t> statementIndex; ///< which of the request's statements, when known
    std::optional<std::chrono::milliseconds> retryAfter;
    std::string requestId; ///< cf-ray or D1's "reference", for a support case

    bool operator==(const ErrorFacts &) const = default;
};

/// Why a call failed, and after how many tries. `facts` come from a connection, `verdict` from the service.
struct Error {
    Error() = default;
    explicit Error(ErrorFacts what)
        : facts(std::move(what))
    {}
    /// An error of our own, found before anything was sent: `message` is one sentence that says what to do.
    Error(ErrorKind kind, std::string message);

    ErrorFacts facts;
    Verdict verdict;
    std::vector<Attempt> attempts;
};

/// No exception crosses a floor.
template<typename T>
using Result = std::expected<T, Error>;

/// GCC 12's expected<T> compares with whatever a T can be made from, so a Result of a smart pointer would claim the
/// "handle != nullptr" inside QCoro's await and not compile. This closer match takes it.
template<typename Promise>
constexpr bool operator==(std::coroutine_handle<Promise> handle, std::nullptr_t)
{
    return !handle;
}

} // namespace d1
