// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/batchanswer.h"

#include "sql/ascii.h"
#include "sql/statementkind.h"

namespace d1 {

namespace {

/// Encoded SQL begins with its first word. One that is SELECT, as most are, needs no closer look.
sql::StatementKind kindOf(std::string_view encodedSql)
{
    if (sql::startsWithIgnoringCase(encodedSql, "SELECT"))
        return {};
    return sql::statementKind(encodedSql);
}

Error placed(Error error, const std::vector<EncodedStatement> &encoded)
{
    ErrorFacts &facts = error.facts;
    if (!facts.statementIndex && encoded.size() == 1)
        facts.statementIndex = 0;
    if (!facts.byteOffset)
        return error;
    if (facts.statementIndex && *facts.statementIndex < encoded.size()) {
        const EncodedStatement &statement = encoded[*facts.statementIndex];
        facts.byteOffset =
            static_cast<std::int64_t>(statement.sourceOffset(static_cast<std::size_t>(*facts.byteOffset)));
    } else {
        facts.byteOffset.reset();
    }
    return error;
}

} // namespace

Result<Reply> tieAnswer(Result<std::vector<StatementReply>> answer, const std::vector<Statement> &statements,
                        const std::vector<EncodedStatement> &encoded)
{
    if (!answer)
        return std::unexpected(placed(std::move(answer).error(), encoded));
    if (answer->size() != statements.size()) {
        ErrorFacts facts;
        facts.delivery = Delivery::Unknown;
        facts.message = "The answer holds " + std::to_string(answer->size()) + " results for "
                        + std::to_string(statements.size()) + " statements.";
        return std::unexpected(Error(facts));
    }
    Reply reply;
    reply.statements = std::move(*answer);
    for (std::size_t i = 0; i < statements.size(); ++i) {
        const sql::StatementKind kind = kindOf(encoded[i].sql);
        Meta &meta = reply.statements[i].meta;
        if (sql::operationOf(kind) != "insert" || meta.changes.value_or(0) == 0)
            meta.lastRowId.reset();
        if (kind.category != sql::StatementCategory::Write)
            meta.changes.reset();
    }
    return reply;
}

} // namespace d1
