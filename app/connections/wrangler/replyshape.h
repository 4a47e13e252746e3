// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/http/statementencoder.h"
#include "core/reply.h"

#include <vector>

namespace d1 {

/// An error when the server gave another number of results than were asked for; the statements may well have run.
[[nodiscard]] Result<std::vector<StatementReply>> counted(Result<std::vector<StatementReply>> replies,
                                                          std::size_t expected);

/// D1's meta tells of the connection: after a read it still shows the last write. Leaves what is the statement's own.
void keepOwnMeta(StatementReply &reply, const Statement &statement);

/// The error's place in the caller's text, if there is only one statement it can be about.
[[nodiscard]] Error located(Error error, const std::vector<EncodedStatement> &statements);

} // namespace d1
