// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/statementkind.h"

#include "sql/ascii.h"
#include "sql/idempotence.h"
#include "sql/pragmas.h"
#include "sql/quoting.h"
#include "sql/tokencursor.h"

#include <algorithm>
#include <array>

namespace d1::sql {

namespace {

/// Steps over "x AS (...), y AS (...)" behind WITH, to the verb, and collects the names.
std::vector<std::string> skipCommonTables(TokenCursor &cursor)
{
    std::vector<std::string> names;
    cursor.take("RECURSIVE");
    bool expectsName = true;
    int depth = 0;
    bool behindBody = false;
    for (; !cursor.atEnd(); cursor.advance()) {
        const Token &token = *cursor.peek();
        if (depth == 0 && expectsName && isName(token)) {
            names.push_back(unquoteIdentifier(token.text));
            expectsName = false;
        }
        if (depth == 0 && behindBody) {
            // Behind "(columns)" comes AS, behind "(query)" a comma or the verb.
            if (isOperator(token, ","))
                expectsName = true;
            else if (!isWord(token, "AS"))
                return names;
        }
        depth += isOperator(token, "(") ? 1 : isOperator(token, ")") ? -1 : 0;
        behindBody = depth == 0 && isOperator(token, ")");
    }
    return names;
}

bool isIn(const std::vector<std::string> &names, std::string_view name)
{
    return std::ranges::any_of(names, [name](const std::string &known) { return equalsIgnoringCase(known, name); });
}

/// The table behind the outermost FROM, the first of equals; no common table, no table-valued function.
std::string firstTableRead(std::span<const Token> tokens, const std::vector<std::string> &commonTables)
{
    std::string best;
    int bestDepth = 0;
    int depth = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        depth += isOperator(tokens[i], "(") ? 1 : isOperator(tokens[i], ")") ? -1 : 0;
        const bool comparesOnly = i > 0 && isWord(tokens[i - 1], "DISTINCT"); // IS DISTINCT FROM
        if (!isWord(tokens[i], "FROM") || comparesOnly || (!best.empty() && depth >= bestDepth))
            continue;
        TokenCursor source(tokens.subspan(i + 1));
        while (source.takeOperator("(")) {
        }
        const std::optional<QualifiedName> name = source.takeName();
        if (name && !source.isAtOperator("(") && !isIn(commonTables, name->name)) {
            best = name->name;
            bestDepth = depth;
        }
    }
    return best;
}

/// RETURNING stands outside parentheses, behind everything else.
bool hasReturning(std::span<const Token> tokens)
{
    return std::ranges::any_of(tokens, [](const Token &token) { return isWord(token, "RETURNING"); });
}

StatementKind readKind(std::string verb, std::span<const Token> statement, const std::vector<std::string> &commonTables)
{
    StatementKind kind;
    kind.category = StatementCategory::Read;
    kind.verb = std::move(verb);
    kind.readOnly = true;
    kind.idempotent = true;
    kind.returnsRows = true;
    kind.table = firstTableRead(statement, commonTables);
    return kind;
}

/// Cursor behind INSERT, REPLACE, UPDATE or DELETE.
StatementKind writeKind(std::string verb, TokenCursor cursor, bool behindWith)
{
    StatementKind kind;
    kind.category = StatementCategory::Write;
    kind.verb = std::move(verb);
    kind.returnsRows = hasReturning(cursor.rest());
    const bool hasConflictClause = cursor.take("OR");
    if (hasConflictClause)
        cursor.advance();
    if (!cursor.take("INTO"))
        cursor.take("FROM");
    if (const std::optional<QualifiedName> name = cursor.takeName())
        kind.table = name->name;

    if (behindWith || hasConflictClause || kind.table.empty())
        return kind;
    if (kind.verb == "DELETE") {
        kind.idempotent = isIdempotentDelete(cursor.rest());
    } else if (kind.verb == "UPDATE") {
        while (!cursor.atEnd() && !cursor.isAt("SET"))
            cursor.advance();
        kind.idempotent = cursor.take("SET") && isIdempotentUpdate(cursor.rest());
    }
    return kind;
}

/// The table that CREATE INDEX or CREATE TRIGGER is ON.
std::string tableBehindOn(TokenCursor cursor)
{
    while (!cursor.atEnd() && !cursor.take("ON"))
        cursor.advance();
    const std::optional<QualifiedName> name = cursor.takeName();
    return name ? name->name : std::string();
}

/// Cursor behind CREATE.
StatementKind createKind(TokenCursor cursor)
{
    StatementKind kind;
    kind.category = StatementCategory::Schema;
    kind.verb = "CREATE";
    if (!cursor.take("TEMP"))
        cursor.take("TEMPORARY");
    cursor.take("UNIQUE");
    const bool isVirtual = cursor.take("VIRTUAL");
    const Token *object = cursor.peek();
    if (!object)
        return kind;
    kind.verb += (isVirtual ? " VIRTUAL " : " ") + asciiUpper(object->text);
    cursor.advance();
    kind.idempotent = cursor.takeAll({"IF", "NOT", "EXISTS"});
    const std::optional<QualifiedName> name = cursor.takeName();
    if (isWord(*object, "INDEX") || isWord(*object, "TRIGGER"))
        kind.table = tableBehindOn(cursor);
    else if (name)
        kind.table = name->name;
    return kind;
}

/// Cursor behind DROP.
StatementKind dropKind(TokenCursor cursor)
{
    StatementKind kind;
    kind.category = StatementCategory::Schema;
    kind.verb = "DROP";
    const Token *object = cursor.peek();
    if (!object)
        return kind;
    kind.verb += ' ' + asciiUpper(object->text);
    cursor.advance();
    kind.idempotent = cursor.takeAll({"IF", "EXISTS"});
    const std::optional<QualifiedName> name = cursor.takeName();
    if (name && (isWord(*object, "TABLE") || isWord(*object, "VIEW")))
        kind.table = name->name;
    return kind;
}

/// Cursor behind ALTER.
StatementKind alterKind(TokenCursor cursor)
{
    StatementKind kind;
    kind.category = StatementCategory::Schema;
    kind.verb = "ALTER TABLE";
    cursor.take("TABLE");
    if (const std::optional<QualifiedName> name = cursor.takeName())
        kind.table = name->name;
    return kind;
}

/// Cursor behind PRAGMA.
StatementKind pragmaKind(TokenCursor cursor)
{
    const PragmaCall call = takePragma(cursor);
    StatementKind kind;
    kind.category = StatementCategory::Pragma;
    kind.verb = "PRAGMA";
    kind.readOnly = onlyAsks(call);
    kind.idempotent = call.name != "incremental_vacuum";
    kind.returnsRows = kind.readOnly;
    if (takesTable(call))
        kind.table = call.argument;
    return kind;
}

StatementKind kindOfCategory(StatementCategory category, std::string_view verb)
{
    StatementKind kind;
    kind.category = category;
    kind.verb = verb;
    return kind;
}

/// ANALYZE and REINDEX: derived data, made anew each time.
StatementKind rebuildKind(std::string_view verb)
{
    StatementKind kind = kindOfCategory(StatementCategory::Schema, verb);
    kind.idempotent = true;
    return kind;
}

StatementKind kindAt(TokenCursor cursor)
{
    const std::span<const Token> statement = cursor.rest();
    const bool behindWith = cursor.take("WITH");
    const std::vector<std::string> commonTables = behindWith ? skipCommonTables(cursor) : std::vector<std::string>();
    const Token *first = cursor.peek();
    if (!first || first->kind != TokenKind::Keyword)
        return {};
    const std::string verb = asciiUpper(first->text);
    cursor.advance();

    if (verb == "SELECT" || verb == "VALUES")
        return readKind(verb, statement, commonTables);
    if (verb == "INSERT" || verb == "REPLACE" || verb == "UPDATE" || verb == "DELETE")
        return writeKind(verb, cursor, behindWith);
    if (behindWith)
        return {};
    if (verb == "CREATE")
        return createKind(cursor);
    if (verb == "DROP")
        return dropKind(cursor);
    if (verb == "ALTER")
        return alterKind(cursor);
    if (verb == "PRAGMA")
        return pragmaKind(cursor);
    if (verb == "ANALYZE" || verb == "REINDEX")
        return rebuildKind(verb);
    constexpr auto transactionVerbs =
        std::to_array<std::string_view>({"BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE"});
    if (std::ranges::find(transactionVerbs, verb) != transactionVerbs.end())
        return kindOfCategory(StatementCategory::Transaction, verb);
    if (verb == "ATTACH" || verb == "DETACH")
        return kindOfCategory(StatementCategory::Attachment, verb);
    if (verb == "VACUUM")
        return kindOfCategory(StatementCategory::Vacuum, verb);
    return {};
}

} // namespace

StatementKind statementKind(std::string_view sql)
{
    const std::vector<Token> tokens = significantTokens(sql);
    TokenCursor cursor(tokens);
    while (cursor.takeOperator(";")) {
    }
    if (!cursor.take("EXPLAIN"))
        return kindAt(cursor);

    StatementKind kind;
    kind.category = StatementCategory::Read;
    kind.verb = cursor.takeAll({"QUERY", "PLAN"}) ? "EXPLAIN QUERY PLAN" : "EXPLAIN";
    kind.readOnly = true;
    kind.idempotent = true;
    kind.returnsRows = true;
    kind.table = kindAt(cursor).table;
    return kind;
}

std::string_view operationOf(const StatementKind &kind)
{
    switch (kind.category) {
    case StatementCategory::Read:
        return "select";
    case StatementCategory::Write:
        return kind.verb == "UPDATE" ? "update" : kind.verb == "DELETE" ? "delete" : "insert";
    case StatementCategory::Schema:
        return "schema";
    case StatementCategory::Pragma:
        return "pragma";
    case StatementCategory::Transaction:
    case StatementCategory::Attachment:
    case StatementCategory::Vacuum:
    case StatementCategory::Other:
        break;
    }
    return "other";
}

} // namespace d1::sql
