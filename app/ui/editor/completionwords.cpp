// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/completionwords.h"

#include "sql/keywords.h"
#include "sql/quoting.h"
#include "sql/tokenizer.h"

#include <algorithm>
#include <cctype>

namespace d1 {

namespace {

std::string upperCase(std::string_view text)
{
    std::string upper(text);
    std::ranges::transform(upper, upper.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return upper;
}

bool startsWithIgnoringCase(std::string_view text, std::string_view prefix)
{
    return text.size() >= prefix.size() && upperCase(text.substr(0, prefix.size())) == upperCase(prefix);
}

bool isName(const sql::Token &token)
{
    return token.kind == sql::TokenKind::Identifier || token.kind == sql::TokenKind::QuotedIdentifier;
}

/// The table that a word in front of a dot stands for: its own name, or an alias given in the statement.
const SchemaTable *tableCalled(const Schema &schema, const std::vector<sql::Token> &tokens, const std::string &name)
{
    if (const SchemaTable *table = schema.find(name))
        return table;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        if (!isName(tokens[i]) || upperCase(sql::unquoteIdentifier(tokens[i].text)) != upperCase(name))
            continue;
        const std::size_t before = i >= 2 && sql::isWord(tokens[i - 1], "AS") ? i - 2 : i - 1;
        if (!isName(tokens[before]))
            continue;
        if (const SchemaTable *table = schema.find(sql::unquoteIdentifier(tokens[before].text)))
            return table;
    }
    return nullptr;
}

class Words
{
public:
    explicit Words(std::string_view prefix)
        : m_prefix(prefix)
    {}

    void add(std::string_view name, std::string written)
    {
        if (startsWithIgnoringCase(name, m_prefix) && std::ranges::find(m_words, written) == m_words.end())
            m_words.push_back(std::move(written));
    }
    void addName(const std::string &name) { add(name, sql::quoteIdentifierIfNeeded(name)); }
    void addColumns(const SchemaTable &table)
    {
        for (const SchemaColumn &column : table.columns)
            addName(column.name);
    }

    [[nodiscard]] std::vector<std::string> take()
    {
        if (m_words.size() == 1 && upperCase(m_words.front()) == upperCase(m_prefix))
            m_words.clear();
        return std::move(m_words);
    }

private:
    std::string_view m_prefix;
    std::vector<std::string> m_words;
};

} // namespace

CompletionWords::Offer CompletionWords::at(std::string_view statement, std::size_t caret) const
{
    const std::vector<sql::Token> tokens = sql::significantTokens(statement);
    // The token that ends at the caret is being written; it and the one before it say what is wanted.
    const auto current = std::ranges::find_if(tokens, [caret](const sql::Token &token) {
        return token.offset < caret && token.offset + token.text.size() >= caret;
    });
    std::string_view prefix;
    auto next = std::ranges::find_if(tokens, [caret](const sql::Token &token) { return token.offset >= caret; });
    if (current != tokens.end()) {
        next = current;
        if (current->kind == sql::TokenKind::Identifier || current->kind == sql::TokenKind::Keyword)
            prefix = statement.substr(current->offset, caret - current->offset);
        else if (current->text == ".")
            ++next;
        else if (current->kind != sql::TokenKind::Operator)
            return {};
        else
            ++next;
    }

    Words words(prefix);
    const auto position = static_cast<std::size_t>(next - tokens.begin());
    if (position >= 2 && tokens[position - 1].text == "." && isName(tokens[position - 2])) {
        if (const auto *table = tableCalled(m_schema, tokens, sql::unquoteIdentifier(tokens[position - 2].text)))
            words.addColumns(*table);
        return {prefix.size(), words.take()};
    }
    for (const sql::Token &token : tokens) {
        if (!isName(token))
            continue;
        if (const SchemaTable *table = m_schema.find(sql::unquoteIdentifier(token.text)))
            words.addColumns(*table);
    }
    for (const SchemaTable &table : m_schema.tables)
        words.addName(table.name);
    if (!prefix.empty()) {
        for (const std::string_view keyword : sql::keywords())
            words.add(keyword, std::string(keyword));
    }
    return {prefix.size(), words.take()};
}

} // namespace d1
