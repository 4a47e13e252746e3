// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/refusals.h"

#include "sql/ascii.h"
#include "sql/countrefusals.h"
#include "sql/parameters.h"
#include "sql/pragmas.h"
#include "sql/quoting.h"
#include "sql/tokencursor.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace d1::sql {

namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

Refusal refusalAt(const Token &token, RefusalRule rule, std::string message)
{
    return {rule, std::move(message), token.offset, token.text.size()};
}

Refusal refusalAt(const QualifiedName &name, RefusalRule rule, std::string message)
{
    return {rule, std::move(message), name.offset, name.length};
}

/// What a statement is forbidden to begin with.
std::optional<Refusal> forbiddenVerb(const Token &verb)
{
    constexpr std::array transactionVerbs{"BEGIN"sv, "COMMIT"sv, "END"sv, "ROLLBACK"sv, "SAVEPOINT"sv, "RELEASE"sv};
    if (std::ranges::any_of(transactionVerbs, [&verb](std::string_view word) { return isWord(verb, word); }))
        return refusalAt(verb, RefusalRule::Transaction,
                         "D1 takes no "s + asciiUpper(verb.text)
                             + ": send the statements as one batch, which is a transaction by itself.");
    if (isWord(verb, "ATTACH") || isWord(verb, "DETACH"))
        return refusalAt(verb, RefusalRule::Attach,
                         "D1 cannot attach databases: keep the tables in one database, or query each on its own.");
    if (isWord(verb, "VACUUM"))
        return refusalAt(verb, RefusalRule::Vacuum,
                         "D1 takes no VACUUM and reuses free pages by itself: leave it out, or run PRAGMA optimize.");
    return std::nullopt;
}

std::optional<Refusal> reservedName(const QualifiedName &name)
{
    if (startsWithIgnoringCase(name.name, "_cf_"))
        return refusalAt(name, RefusalRule::ReservedName,
                         "D1 keeps names that begin with _cf_ for itself: choose another name.");
    if (startsWithIgnoringCase(name.name, "sqlite_"))
        return refusalAt(name, RefusalRule::ReservedName,
                         "SQLite keeps names that begin with sqlite_ for itself: choose another name.");
    return std::nullopt;
}

/// Cursor behind CREATE.
void checkCreate(TokenCursor cursor, std::vector<Refusal> &refusals)
{
    if (cursor.isAt("TEMP") || cursor.isAt("TEMPORARY")) {
        refusals.push_back(refusalAt(*cursor.peek(), RefusalRule::TemporaryTable,
                                     "D1 has no temporary tables, views or triggers: create an ordinary one and drop "
                                     "it afterwards, or use WITH."));
        cursor.advance();
    }
    cursor.take("UNIQUE");
    const bool isVirtual = cursor.take("VIRTUAL");
    cursor.advance(); // TABLE, INDEX, ...
    cursor.takeAll({"IF", "NOT", "EXISTS"});
    if (const std::optional<QualifiedName> name = cursor.takeName()) {
        if (std::optional<Refusal> refusal = reservedName(*name))
            refusals.push_back(std::move(*refusal));
    }
    if (isVirtual && cursor.take("USING") && (cursor.isAt("FTS3") || cursor.isAt("FTS4")))
        refusals.push_back(refusalAt(*cursor.peek(), RefusalRule::Module, "D1 has no fts3 or fts4: use fts5."));
}

/// Cursor behind ALTER.
void checkAlter(TokenCursor cursor, std::vector<Refusal> &refusals)
{
    cursor.take("TABLE");
    if (!cursor.takeName() || !cursor.takeAll({"RENAME", "TO"}))
        return;
    if (const std::optional<QualifiedName> name = cursor.takeName()) {
        if (std::optional<Refusal> refusal = reservedName(*name))
            refusals.push_back(std::move(*refusal));
    }
}

std::string pragmaMessage(std::string_view name)
{
    if (name == "integrity_check")
        return "D1 refuses PRAGMA integrity_check: use PRAGMA quick_check.";
    if (name == "page_count" || name == "freelist_count")
        return "D1 refuses PRAGMA " + std::string(name) + ": read the size from the meta of any query.";
    if (name == "user_version" || name == "application_id" || name == "schema_version")
        return "D1 refuses PRAGMA " + std::string(name) + ": keep the value in a table of your own.";
    if (name == "function_list" || name == "module_list" || name == "database_list" || name == "collation_list")
        return "D1 refuses PRAGMA " + std::string(name) + ": ask PRAGMA table_list or sqlite_schema instead.";
    return "D1 refuses PRAGMA " + std::string(name) + ": leave it out, D1 sets this by itself.";
}

/// Cursor behind PRAGMA.
void checkPragma(TokenCursor cursor, std::vector<Refusal> &refusals)
{
    const PragmaCall call = takePragma(cursor);
    if (!call.name.empty() && !isAllowedOnD1(call.name))
        refusals.push_back({RefusalRule::Pragma, pragmaMessage(call.name), call.offset, call.length});
}

void checkFunction(std::span<const Token> tokens, std::size_t i, std::vector<Refusal> &refusals)
{
    constexpr std::array refused{"load_extension"sv, "sqlite_compileoption_get"sv, "sqlite_source_id"sv,
                                 "sqlite_version"sv};
    constexpr std::array missing{"decimal"sv, "generate_series"sv, "regexp"sv, "soundex"sv, "sqlite_offset"sv};
    const bool isCall = tokens[i].kind != TokenKind::String && isName(tokens[i]) && i + 1 < tokens.size()
                        && isOperator(tokens[i + 1], "(");
    // A table, or a type: a DECIMAL(10, 2), CAST(a AS DECIMAL(10, 2)).
    const bool isNoFunction =
        i > 0
        && (isWord(tokens[i - 1], "INTO") || isWord(tokens[i - 1], "TABLE") || isWord(tokens[i - 1], "AS")
            || isOperator(tokens[i - 1], ".") || tokens[i - 1].kind == TokenKind::Identifier
            || tokens[i - 1].kind == TokenKind::QuotedIdentifier);
    if (!isCall || isNoFunction)
        return;
    const std::string name = asciiLower(unquoteIdentifier(tokens[i].text));
    if (std::ranges::find(refused, name) != refused.end())
        refusals.push_back(
            refusalAt(tokens[i], RefusalRule::Function, "D1 does not let SQL call " + name + "(): leave it out."));
    else if (std::ranges::find(missing, name) != missing.end())
        refusals.push_back(refusalAt(tokens[i], RefusalRule::Function,
                                     "D1 has no function " + name
                                         + "(): write it with other functions, or compute it "
                                           "in the Worker."));
    else if (name.starts_with("pragma_") && !isAllowedOnD1(std::string_view(name).substr(7)))
        refusals.push_back(refusalAt(tokens[i], RefusalRule::Pragma, pragmaMessage(std::string_view(name).substr(7))));
}

void checkFunctions(std::span<const Token> tokens, std::vector<Refusal> &refusals)
{
    for (std::size_t i = 0; i < tokens.size(); ++i)
        checkFunction(tokens, i, refusals);
}

/// The value of a text parameter, when `token` is one and it is bound.
const Cell *boundTo(const Token &token, const std::vector<Parameter> &parameters, const std::vector<Cell> &values)
{
    const auto parameter = std::ranges::find_if(parameters, [&token](const Parameter &candidate) {
        return std::ranges::find(candidate.offsets, token.offset) != candidate.offsets.end();
    });
    return parameter != parameters.end() && parameter->number <= values.size() ? &values[parameter->number - 1]
                                                                               : nullptr;
}

/// LIKE 'pattern', LIKE ?1, like('pattern', x), and the same with GLOB.
void checkPatterns(std::span<const Token> tokens, const std::vector<Parameter> &parameters,
                   const std::vector<Cell> &values, std::vector<Refusal> &refusals)
{
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (!isWord(tokens[i], "LIKE") && !isWord(tokens[i], "GLOB"))
            continue;
        std::size_t at = i + 1;
        while (at + 1 < tokens.size() && isOperator(tokens[at], "("))
            ++at;
        const Token &pattern = tokens[at];
        std::size_t length = 0;
        if (pattern.kind == TokenKind::String) {
            length = unquoteIdentifier(pattern.text).size();
        } else if (pattern.kind == TokenKind::Variable) {
            const Cell *value = boundTo(pattern, parameters, values);
            const auto *text = value ? std::get_if<std::string>(value) : nullptr;
            length = text ? text->size() : 0;
        }
        if (length > maxLikePatternBytes)
            refusals.push_back(refusalAt(pattern, RefusalRule::LikePatternTooLong,
                                         "This pattern has " + std::to_string(length)
                                             + " bytes and D1 takes 50: shorten it, or use instr() or fts5."));
    }
}

bool isNumberedBeyondLimit(const Token &token)
{
    if (token.kind != TokenKind::Variable || token.text.front() != '?' || token.text.size() == 1)
        return false;
    std::size_t number = 0;
    const auto [last, error] = std::from_chars(token.text.data() + 1, token.text.data() + token.text.size(), number);
    return error != std::errc() || number > maxParameters;
}

void checkParameterCount(std::span<const Token> tokens, const std::vector<Parameter> &parameters,
                         const std::vector<Cell> &values, std::vector<Refusal> &refusals)
{
    const auto numbered = std::ranges::find_if(tokens, isNumberedBeyondLimit);
    if (numbered != tokens.end()) {
        refusals.push_back(refusalAt(*numbered, RefusalRule::TooManyParameters,
                                     "D1 numbers parameters from ?1 to ?100: give this one a smaller number."));
        return;
    }
    const std::size_t count = std::max(parameters.size(), values.size());
    if (count <= maxParameters)
        return;
    const bool isWritten = parameters.size() > maxParameters && !parameters[maxParameters].offsets.empty();
    refusals.push_back(
        {RefusalRule::TooManyParameters,
         "This statement has " + std::to_string(count)
             + " parameters and D1 takes 100: split it into several, or pass a JSON array to json_each(?).",
         isWritten ? parameters[maxParameters].offsets.front() : 0, isWritten ? std::size_t{1} : 0});
}

std::size_t byteSize(const Cell &cell)
{
    if (const auto *text = std::get_if<std::string>(&cell))
        return text->size();
    if (const auto *blob = std::get_if<Blob>(&cell))
        return static_cast<std::size_t>(blob->bytes.size());
    return 0;
}

void checkValues(const std::vector<Parameter> &parameters, const std::vector<Cell> &values,
                 std::vector<Refusal> &refusals)
{
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (byteSize(values[i]) <= maxValueBytes)
            continue;
        const bool isWritten = i < parameters.size() && !parameters[i].offsets.empty();
        refusals.push_back(
            {RefusalRule::ValueTooLong,
             "The value of parameter " + std::to_string(i + 1)
                 + " is over 2,000,000 bytes, the most D1 stores: split it, or keep it in R2 and store its "
                   "key here.",
             isWritten ? parameters[i].offsets.front() : 0, isWritten ? std::size_t{1} : 0});
    }
}

void checkLength(std::string_view sql, std::vector<Refusal> &refusals)
{
    if (sql.size() > maxStatementBytes)
        refusals.push_back({RefusalRule::StatementTooLong,
                            "This statement has " + std::to_string(sql.size())
                                + " bytes and D1 takes 100,000: split it, or bind its values as parameters.",
                            maxStatementBytes, sql.size() - maxStatementBytes});
}

/// Cursor at the first token.
void checkVerb(TokenCursor cursor, std::vector<Refusal> &refusals)
{
    if (cursor.take("EXPLAIN"))
        cursor.takeAll({"QUERY", "PLAN"});
    if (cursor.atEnd())
        return;
    if (std::optional<Refusal> refusal = forbiddenVerb(*cursor.peek()))
        refusals.push_back(std::move(*refusal));
    else if (cursor.take("CREATE"))
        checkCreate(cursor, refusals);
    else if (cursor.take("ALTER"))
        checkAlter(cursor, refusals);
    else if (cursor.take("PRAGMA"))
        checkPragma(cursor, refusals);
}

} // namespace

std::vector<Refusal> refusalsOf(const Statement &statement)
{
    const std::vector<Token> tokens = significantTokens(statement.sql);
    const std::vector<Parameter> parameters = parametersOf(statement.sql);
    std::vector<Refusal> refusals;
    checkVerb(TokenCursor(tokens), refusals);
    checkFunctions(tokens, refusals);
    checkPatterns(tokens, parameters, statement.params, refusals);
    checkParameterCount(tokens, parameters, statement.params, refusals);
    checkValues(parameters, statement.params, refusals);
    checkLength(statement.sql, refusals);
    std::ranges::move(countRefusals(tokens), std::back_inserter(refusals));
    std::ranges::stable_sort(refusals, {}, &Refusal::offset);
    return refusals;
}

} // namespace d1::sql
