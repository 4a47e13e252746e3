// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/http/statementencoder.h"
#include "core/reply.h"

namespace d1 {

/// Ties what came back to the statements that were sent: one entry each, else the outcome is unknown; `changes`
/// kept only where a statement writes rows and `last_row_id` where it inserts, since D1 repeats those of earlier ones;
/// an error's offset led back to the caller's text, or dropped when nobody says which statement of a batch failed.
[[nodiscard]] Result<Reply> tieAnswer(Result<std::vector<StatementReply>> answer,
                                      const std::vector<Statement> &statements,
                                      const std::vector<EncodedStatement> &encoded);

} // namespace d1
