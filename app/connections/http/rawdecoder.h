// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/http/httpanswer.h"
#include "core/error.h"
#include "core/reply.h"

#include <QCoroTask>

#include <vector>

namespace d1 {

/// The statements of an answer of /raw, in order, decoded straight into columns; keys may stand in any order and every
/// key of meta may be missing. An answer that says no becomes the facts of its envelope; one that is not D1's JSON is
/// an error of Delivery::Unknown, since what was asked may well have run. Whole numbers of 2^53 and beyond are marked
/// inexact; those beyond 64 bits become reals. Values only: any thread.
[[nodiscard]] Result<std::vector<StatementReply>> decodeRaw(HttpAnswer answer);

/// The same; a large answer is decoded on another thread. Main thread.
[[nodiscard]] QCoro::Task<Result<std::vector<StatementReply>>> decodeRawAside(HttpAnswer answer);

} // namespace d1
