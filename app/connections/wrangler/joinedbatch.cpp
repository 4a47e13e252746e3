// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/wrangler/joinedbatch.h"

#include "sql/parameters.h"
#include "sql/quoting.h"
#include "sql/refusals.h"
#include "sql/splitter.h"
#include "sql/statementkind.h"
#include "sql/tokenizer.h"

#include <map>

namespace d1 {

namespace {

/// The same statement without its RETURNING clause, which always comes last.
std::string_view withoutReturning(std::string_view text)
{
    int depth = 0;
    std::optional<std::size_t> clause;
    for (const sql::Token &token : sql::significantTokens(text)) {
        depth += token.text == "(" ? 1 : token.text == ")" ? -1 : 0;
        if (depth == 0 && sql::isWord(token, "RETURNING"))
            clause = token.offset;
    }
    return text.substr(0, clause.value_or(text.size()));
}

/// The statement alone, with a literal where a parameter stood.
std::string withLiterals(std::string_view text, const std::vector<Cell> &params)
{
    std::map<std::size_t, std::size_t> numberAt; // by offset
    for (const sql::Parameter &parameter : sql::parametersOf(text)) {
        for (const std::size_t offset : parameter.offsets)
            numberAt[offset] = parameter.number;
    }
    std::string written;
    for (const sql::Token &token : sql::tokenize(text)) {
        const auto parameter = numberAt.find(token.offset);
        if (parameter == numberAt.end())
            written += token.text;
        else
            written += "(" + sql::literalOf(params[parameter->second - 1]) + ")";
    }
    return written;
}

/// The statement for a place before the last. It must not return rows: the server leaves them unread, and then neither
/// commits nor takes the next request.
std::string withoutRows(const Statement &statement)
{
    const std::string_view text = sql::splitStatements(statement.sql).front().in(statement.sql);
    const sql::StatementKind kind = sql::statementKind(text);
    if (kind.category == sql::StatementCategory::Write)
        return withLiterals(withoutReturning(text), statement.params) + ";\n";
    if (kind.verb == "SELECT" || kind.verb == "VALUES")
        return "SELECT 1 FROM (" + withLiterals(text, statement.params) + "\n) WHERE 0;\n";
    if (kind.readOnly)
        return {};
    return withLiterals(text, statement.params) + ";\n";
}

Error tooLong(std::size_t bytes)
{
    return Error(ErrorKind::Limit, "This batch takes " + std::to_string(bytes)
                                       + " bytes as one transaction, and wrangler dev before 4.129 runs at most "
                                       + std::to_string(sql::maxStatementBytes)
                                       + "; send fewer statements at once, or update wrangler.");
}

} // namespace

Result<EncodedStatement> joinStatements(const std::vector<Statement> &statements)
{
    // Also checks that each is one statement with the right number of values.
    Result<std::vector<EncodedStatement>> encoded = encodeStatements(statements);
    if (!encoded)
        return std::unexpected(std::move(encoded.error()));
    EncodedStatement joined;
    for (std::size_t index = 0; index + 1 < statements.size(); ++index)
        joined.sql += withoutRows(statements[index]);
    joined.sql += encoded->back().sql;
    joined.params = std::move(encoded->back().params);
    if (joined.sql.size() > sql::maxStatementBytes)
        return std::unexpected(tooLong(joined.sql.size()));
    return joined;
}

} // namespace d1
