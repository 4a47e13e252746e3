// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/statementencoder.h"

#include "connections/http/parameterencoder.h"
#include "sql/parameters.h"
#include "sql/refusals.h"
#include "sql/splitter.h"
#include "sql/tokenizer.h"

#include <nlohmann/json.hpp>
#include <simdjson.h>

#include <algorithm>
#include <map>
#include <ranges>

namespace d1 {

namespace {

using sql::TokenKind;

// D1's own words, which people can look up.
constexpr auto noStatement = "No SQL statements detected.";
constexpr auto wrongNumberOfValues = "Wrong number of parameter bindings for SQL query.";

std::unexpected<Error> refusal(ErrorKind kind, std::string sentence)
{
    return std::unexpected(Error(kind, std::move(sentence)));
}

std::string counted(std::size_t number, const std::string &word)
{
    return std::to_string(number) + " " + word + (number == 1 ? "" : "s");
}

std::string withUnixLineEnds(std::string_view text)
{
    std::string result(text);
    for (auto at = result.find("\r\n"); at != std::string::npos; at = result.find("\r\n", at))
        result.erase(at, 1);
    return result;
}

std::string upperCase(std::string_view word)
{
    std::string result(word);
    std::ranges::transform(result, result.begin(), [](char c) { return c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c; });
    return result;
}

/// CREATE [TEMP] TRIGGER.
bool createsTrigger(const std::vector<sql::Token> &tokens)
{
    return sql::isWord(tokens.front(), "CREATE")
           && std::ranges::any_of(tokens | std::views::take(8),
                                  [](const auto &token) { return sql::isWord(token, "TRIGGER"); });
}

/// Writes one statement's tokens, each as it is or replaced.
class Rewriter
{
public:
    Rewriter(std::size_t sourceBegin, bool isTrigger)
        : m_sourceBegin(sourceBegin)
        , m_isTrigger(isTrigger)
    {
        m_statement.edits.push_back({sourceBegin, 0, 0, 0});
    }

    void write(const sql::Token &token, const std::map<std::size_t, std::string> &variables)
    {
        const auto variable = variables.find(token.offset);
        if (token.kind == TokenKind::Variable && variable != variables.end())
            return replace(token, variable->second);
        if ((token.kind == TokenKind::Space || token.kind == TokenKind::Comment)
            && token.text.find("\r\n") != std::string_view::npos)
            return replace(token, withUnixLineEnds(token.text));
        if (m_isTrigger && (sql::isWord(token, "BEGIN") || sql::isWord(token, "END")))
            return replace(token, upperCase(token.text));
        m_statement.sql += token.text;
    }

    EncodedStatement take() { return std::move(m_statement); }

private:
    void replace(const sql::Token &token, std::string_view text)
    {
        const std::size_t begin = m_sourceBegin + token.offset;
        const std::size_t encodedBegin = m_statement.sql.size();
        m_statement.sql += text;
        if (text != token.text)
            m_statement.edits.push_back({begin + token.text.size(), encodedBegin, m_statement.sql.size(), begin});
    }

    EncodedStatement m_statement;
    std::size_t m_sourceBegin;
    bool m_isTrigger;
};

EncodedStatement encode(std::string_view text, std::size_t begin, const std::vector<sql::Parameter> &parameters,
                        const std::vector<Cell> &values, BlobForm blobs)
{
    ParameterEncoder encoder(blobs);
    std::map<std::size_t, std::string> variables;
    for (const sql::Parameter &parameter : parameters) {
        if (parameter.offsets.empty())
            continue; // a number that ?NNN left out
        const std::string written = encoder.encode(values[parameter.number - 1]);
        for (const std::size_t offset : parameter.offsets)
            variables[offset] = written;
    }
    const bool hasNames = std::ranges::any_of(parameters, [](const auto &each) { return !each.name.empty(); });
    if (encoder.onlyTexts() && encoder.params().size() == values.size() && !hasNames)
        variables.clear(); // the numbers stay as they are, so the text does too
    const auto tokens = sql::tokenize(text);
    Rewriter rewriter(begin, createsTrigger(tokens));
    for (const sql::Token &token : tokens)
        rewriter.write(token, variables);
    EncodedStatement encoded = rewriter.take();
    encoded.params = encoder.takeParams();
    return encoded;
}

Result<void> checkSizes(const EncodedStatement &encoded)
{
    if (encoded.sql.size() > sql::maxStatementBytes)
        return refusal(ErrorKind::Limit, "The statement takes " + counted(encoded.sql.size(), "byte")
                                             + ", but D1 allows " + std::to_string(sql::maxStatementBytes)
                                             + "; split it, or bind long values as parameters.");
    for (const std::string &param : encoded.params) {
        if (param.size() > sql::maxValueBytes)
            return refusal(ErrorKind::Limit, "A bound value takes " + counted(param.size(), "byte")
                                                 + " on its way, but D1 allows " + std::to_string(sql::maxValueBytes)
                                                 + "; store it in pieces, or keep it in R2.");
    }
    return {};
}

std::string bodyEntry(const EncodedStatement &statement)
{
    const auto quoted = [](const std::string &text) { return nlohmann::json(text).dump(); };
    std::string params;
    for (const std::string &param : statement.params)
        params += (params.empty() ? "" : ",") + quoted(param);
    const std::string sql = "{\"sql\":" + quoted(statement.sql);
    return params.empty() ? sql + "}" : sql + ",\"params\":[" + params + "]}";
}

} // namespace

std::size_t EncodedStatement::sourceOffset(std::size_t encodedOffset) const
{
    const auto next = std::ranges::upper_bound(edits, encodedOffset, {}, &Edit::encodedBegin);
    if (next == edits.begin())
        return encodedOffset;
    const Edit &edit = *std::prev(next);
    return encodedOffset < edit.encodedEnd ? edit.sourceBegin : edit.sourceEnd + encodedOffset - edit.encodedEnd;
}

Result<EncodedStatement> encodeStatement(const Statement &statement)
{
    const auto spans = sql::splitStatements(statement.sql);
    if (spans.empty())
        return refusal(ErrorKind::Syntax, noStatement);
    if (spans.size() > 1)
        return refusal(ErrorKind::Syntax,
                       "This is " + counted(spans.size(), "statement") + "; send each of them on its own.");
    const std::string_view text = spans.front().in(statement.sql);
    if (!simdjson::validate_utf8(text))
        return refusal(ErrorKind::Syntax, "The statement is not valid UTF-8; write such bytes as a blob, X'..'.");
    const auto parameters = sql::parametersOf(text);
    if (parameters.size() != statement.params.size())
        return refusal(ErrorKind::Syntax, wrongNumberOfValues);

    const std::size_t begin = spans.front().begin;
    EncodedStatement encoded = encode(text, begin, parameters, statement.params, BlobForm::Literal);
    if (encoded.sql.size() > sql::maxStatementBytes)
        encoded = encode(text, begin, parameters, statement.params, BlobForm::Parameter);
    if (auto fits = checkSizes(encoded); !fits)
        return std::unexpected(std::move(fits).error());
    return encoded;
}

Result<std::vector<EncodedStatement>> encodeStatements(const std::vector<Statement> &statements)
{
    if (statements.empty())
        return refusal(ErrorKind::Syntax, noStatement);
    std::vector<EncodedStatement> encoded;
    for (const Statement &statement : statements) {
        auto one = encodeStatement(statement);
        if (!one) {
            Error error = std::move(one).error();
            error.facts.statementIndex = encoded.size();
            return std::unexpected(std::move(error));
        }
        encoded.push_back(std::move(*one));
    }
    return encoded;
}

QByteArray requestBody(const std::vector<EncodedStatement> &statements)
{
    if (statements.size() == 1)
        return QByteArray::fromStdString(bodyEntry(statements.front()));
    std::string batch;
    for (const EncodedStatement &statement : statements)
        batch += (batch.empty() ? "" : ",") + bodyEntry(statement);
    return QByteArray::fromStdString("{\"batch\":[" + batch + "]}");
}

} // namespace d1
