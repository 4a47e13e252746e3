// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/splitter.h"

#include "sql/tokenizer.h"

#include <algorithm>
#include <array>

namespace d1::sql {

namespace {

/// Follows one statement token by token and knows when a semicolon ends it.
///
/// Only a trigger holds semicolons of its own. Its body begins at a BEGIN that is followed by the first word of a
/// statement and ends at the first END that follows a semicolon: CASE...END never does, and BEGIN or END as a name
/// stands elsewhere.
class StatementScanner
{
public:
    /// True when `token` is the semicolon that ends the statement. `next` is the token behind it, or null.
    bool endsAt(const Token &token, const Token *next);

private:
    enum class State {
        Start,
        Explained, // behind EXPLAIN
        Created,   // behind CREATE
        Plain,     // the next semicolon ends it
        Trigger,   // in a trigger's head
        Body,      // in a trigger's body
        BodyBreak, // in the body, right behind a semicolon
    };

    [[nodiscard]] static State afterStart(const Token &token);
    [[nodiscard]] static bool beginsBodyStatement(const Token *token);

    State m_state = State::Start;
};

StatementScanner::State StatementScanner::afterStart(const Token &token)
{
    if (isWord(token, "EXPLAIN"))
        return State::Explained;
    return isWord(token, "CREATE") ? State::Created : State::Plain;
}

bool StatementScanner::beginsBodyStatement(const Token *token)
{
    constexpr std::array<std::string_view, 6> words{"SELECT", "INSERT", "UPDATE", "DELETE", "REPLACE", "WITH"};
    return token && std::ranges::any_of(words, [token](std::string_view word) { return isWord(*token, word); });
}

bool StatementScanner::endsAt(const Token &token, const Token *next)
{
    const bool isSemicolon = token.text == ";";
    switch (m_state) {
    case State::Start:
        m_state = afterStart(token);
        break;
    case State::Explained:
        if (!isWord(token, "QUERY") && !isWord(token, "PLAN"))
            m_state = afterStart(token);
        break;
    case State::Created:
        if (isWord(token, "TRIGGER"))
            m_state = State::Trigger;
        else if (!isWord(token, "TEMP") && !isWord(token, "TEMPORARY"))
            m_state = State::Plain;
        break;
    case State::Plain:
        break;
    case State::Trigger:
        if (isWord(token, "BEGIN") && beginsBodyStatement(next))
            m_state = State::Body;
        break;
    case State::Body:
        if (isSemicolon)
            m_state = State::BodyBreak;
        return false;
    case State::BodyBreak:
        if (isWord(token, "END"))
            m_state = State::Plain;
        else if (!isSemicolon)
            m_state = State::Body;
        return false;
    }
    return isSemicolon;
}

} // namespace

std::vector<StatementSpan> splitStatements(std::string_view script)
{
    std::vector<StatementSpan> statements;
    StatementScanner scanner;
    std::optional<StatementSpan> current;
    const std::vector<Token> tokens = significantTokens(script);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token &token = tokens[i];
        const Token *next = i + 1 < tokens.size() ? &tokens[i + 1] : nullptr;
        if (scanner.endsAt(token, next)) {
            if (current)
                statements.push_back(*current);
            current.reset();
            scanner = {};
            continue;
        }
        if (!current)
            current = StatementSpan{token.offset, token.offset};
        current->end = token.offset + token.text.size();
    }
    if (current)
        statements.push_back(*current);
    return statements;
}

std::optional<StatementSpan> statementAt(std::string_view script, std::size_t offset)
{
    const std::vector<StatementSpan> statements = splitStatements(script);
    const std::optional<std::size_t> place = statementAt(statements, script, offset);
    return place ? std::optional(statements[*place]) : std::nullopt;
}

std::optional<std::size_t> statementAt(std::span<const StatementSpan> statements, std::string_view script,
                                       std::size_t offset)
{
    if (statements.empty())
        return std::nullopt;
    offset = std::min(offset, script.size());
    const auto found = std::ranges::upper_bound(statements, offset, {}, &StatementSpan::begin);
    const auto next = static_cast<std::size_t>(found - statements.begin());
    if (next == 0)
        return 0;
    const StatementSpan before = statements[next - 1];
    const bool isAround = offset <= before.end;
    if (isAround || next == statements.size())
        return next - 1;
    const bool onSameLine = !script.substr(before.end, offset - before.end).contains('\n');
    return onSameLine ? next - 1 : next;
}

} // namespace d1::sql
