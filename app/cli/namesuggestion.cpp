// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/namesuggestion.h"

#include "features/completion/namefix.h"
#include "features/schema/schemareader.h"

#include <optional>
#include <string>
#include <utility>

namespace d1 {

CommandFailure withSuggestion(CommandFailure failure, const std::vector<ScriptStatement> &script, const Schema &schema)
{
    const ErrorFacts &facts = failure.error.facts;
    const std::size_t failed = script.size() == 1 ? 0 : facts.statementIndex.value_or(script.size());
    if (failed >= script.size())
        return failure;
    const ScriptStatement &statement = script[failed];
    std::optional<std::size_t> offset; // of the statement; the failure's is of the whole SQL
    if (facts.byteOffset && std::cmp_greater_equal(*facts.byteOffset, statement.span.begin))
        offset = static_cast<std::size_t>(*facts.byteOffset) - statement.span.begin;
    if (const std::optional<NameFix> fix = nameFix(statement.sql, facts.message, offset, schema))
        failure.suggestion = fix->name();
    return failure;
}

QCoro::Task<CommandFailure> suggestedBy(SessionPtr session, CommandFailure failure, std::vector<ScriptStatement> script,
                                        CancelToken cancel)
{
    if (!isAboutUnknownName(failure.error.facts.message))
        co_return failure;
    std::string origin = "d1ctl";
    const Result<Schema> schema = co_await readSchema(std::move(session), cancel, std::move(origin));
    if (schema)
        failure = withSuggestion(std::move(failure), script, *schema);
    co_return failure;
}

} // namespace d1
