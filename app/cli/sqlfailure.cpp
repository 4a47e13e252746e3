// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sqlfailure.h"

#include "cli/sourceexcerpt.h"

#include <algorithm>

namespace d1 {

CommandFailure failureInSql(const std::string &sql, std::span<const ScriptStatement> statements, Error error)
{
    CommandFailure failure(ExitCode::Refused, std::move(error));
    ErrorFacts &facts = failure.error.facts;
    const auto index = statements.size() == 1 ? std::optional<std::size_t>(0) : facts.statementIndex;
    if (index && *index < statements.size() && (facts.byteOffset || statements.size() > 1)) {
        const auto inStatement = static_cast<std::size_t>(std::max<std::int64_t>(facts.byteOffset.value_or(0), 0));
        const std::size_t offset = scriptOffset(statements[*index], inStatement);
        facts.byteOffset = static_cast<std::int64_t>(offset);
        failure.excerpt = sourceExcerpt(sql, offset);
    } else {
        facts.byteOffset.reset();
    }
    return failure;
}

} // namespace d1
