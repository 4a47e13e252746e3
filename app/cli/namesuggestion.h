// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandfailure.h"
#include "features/query/scriptstatement.h"
#include "features/schema/schema.h"
#include "service/session.h"

#include <QCoroTask>

#include <vector>

namespace d1 {

/// The failure of failureInSql() with the name that an unknown one was most likely meant to be, where one is near.
[[nodiscard]] CommandFailure withSuggestion(CommandFailure failure, const std::vector<ScriptStatement> &script,
                                            const Schema &schema);

/// The same, with the schema read when the failure is about a name; when that fails too, nothing is suggested.
QCoro::Task<CommandFailure> suggestedBy(SessionPtr session, CommandFailure failure, std::vector<ScriptStatement> script,
                                        CancelToken cancel);

} // namespace d1
