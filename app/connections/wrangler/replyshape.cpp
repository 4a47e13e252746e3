// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/wrangler/replyshape.h"

#include "sql/statementkind.h"

namespace d1 {

Result<std::vector<StatementReply>> counted(Result<std::vector<StatementReply>> replies, std::size_t expected)
{
    if (!replies || replies->size() == expected)
        return replies;
    ErrorFacts facts;
    facts.delivery = Delivery::Unknown;
    facts.message = "wrangler dev answered " + std::to_string(expected) + " statements with "
                    + std::to_string(replies->size()) + " results; check what was done, then send them one by one.";
    return std::unexpected(Error(std::move(facts)));
}

void keepOwnMeta(StatementReply &reply, const Statement &statement)
{
    const sql::StatementKind kind = sql::statementKind(statement.sql);
    Meta &meta = reply.meta;
    const bool inserted = sql::operationOf(kind) == "insert" && meta.changes.value_or(0) > 0;
    if (!inserted)
        meta.lastRowId.reset();
    if (kind.readOnly)
        meta.changes.reset();
}

Error located(Error error, const std::vector<EncodedStatement> &statements)
{
    ErrorFacts &facts = error.facts;
    if (statements.size() == 1)
        facts.statementIndex = 0;
    if (facts.byteOffset && facts.statementIndex) {
        const auto offset = statements[*facts.statementIndex].sourceOffset(static_cast<std::size_t>(*facts.byteOffset));
        facts.byteOffset = static_cast<std::int64_t>(offset);
    } else {
        facts.byteOffset.reset();
    }
    return error;
}

} // namespace d1
