// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/createindex.h"

#include "sql/ascii.h"
#include "sql/quoting.h"
#include "sql/tokencursor.h"

namespace d1::sql {

namespace {

constexpr std::size_t longestName = 60;

/// A space where the text had any, and none where it had none.
std::string joined(std::span<const Token> tokens)
{
    std::string text;
    std::size_t end = tokens.empty() ? 0 : tokens.front().offset;
    for (const Token &token : tokens) {
        if (token.offset > end)
            text += ' ';
        text += token.text;
        end = token.offset + token.text.size();
    }
    return text;
}

/// Takes "(a, f(b, c))"; nothing when it is not closed or a part is empty.
std::optional<std::vector<std::string>> takeParts(TokenCursor &cursor)
{
    if (!cursor.takeOperator("("))
        return std::nullopt;
    std::vector<std::string> parts;
    std::span<const Token> rest = cursor.rest();
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t i = 0; i < rest.size(); ++i) {
        const bool closes = isOperator(rest[i], ")");
        if (depth == 0 && (closes || isOperator(rest[i], ","))) {
            if (i == begin)
                return std::nullopt;
            parts.push_back(joined(rest.subspan(begin, i - begin)));
            begin = i + 1;
        }
        depth += isOperator(rest[i], "(") ? 1 : closes ? -1 : 0;
        cursor.advance();
        if (depth < 0)
            return parts;
    }
    return std::nullopt;
}

/// What of the text can stand in a name without quotes: "lower", "email" of "lower(email)".
std::vector<std::string> wordsIn(std::string_view text)
{
    std::vector<std::string> words;
    bool inWord = false;
    for (const char c : text) {
        const bool fits = isNameCharacter(c) && c != '$';
        if (fits && !inWord)
            words.emplace_back();
        if (fits)
            words.back() += c;
        inWord = fits;
    }
    return words;
}

void append(std::string &name, const std::string &word)
{
    if (!name.ends_with('_'))
        name += '_';
    name += word;
}

} // namespace

std::optional<CreateIndex> createIndex(std::string_view sql)
{
    const std::vector<Token> tokens = significantTokens(sql);
    TokenCursor cursor(tokens);
    CreateIndex index;
    if (!cursor.take("CREATE"))
        return std::nullopt;
    index.unique = cursor.take("UNIQUE");
    if (!cursor.take("INDEX"))
        return std::nullopt;
    cursor.takeAll({"IF", "NOT", "EXISTS"});
    const auto name = cursor.takeName();
    if (!name || !cursor.take("ON"))
        return std::nullopt;
    const auto table = cursor.takeName();
    if (!table)
        return std::nullopt;
    index.name = name->name;
    index.nameOffset = name->offset;
    index.nameLength = name->length;
    index.table = table->name;
    auto parts = takeParts(cursor);
    if (!parts)
        return std::nullopt;
    index.parts = *std::move(parts);
    if (cursor.take("WHERE")) {
        std::span<const Token> rest = cursor.rest();
        if (!rest.empty() && isOperator(rest.back(), ";"))
            rest = rest.first(rest.size() - 1);
        index.filter = joined(rest);
        if (index.filter.empty())
            return std::nullopt;
        return index;
    }
    cursor.takeOperator(";");
    return cursor.atEnd() ? std::optional(index) : std::nullopt;
}

std::optional<std::string> withIndexName(std::string_view sql, std::string_view name)
{
    const auto index = createIndex(sql);
    if (!index)
        return std::nullopt;
    std::string renamed(sql);
    renamed.replace(index->nameOffset, index->nameLength, quoteIdentifierIfNeeded(name));
    return renamed;
}

std::string conventionalIndexName(std::string_view table, const std::vector<std::string> &parts)
{
    std::string name = "idx";
    for (const std::string &word : wordsIn(table))
        append(name, word);
    const std::size_t tableAlone = name.size();
    for (const std::string &part : parts) {
        for (const std::string &word : wordsIn(part)) {
            std::string longer = name;
            append(longer, word);
            // A name that tells nothing of its columns is worse than a long one.
            if (longer.size() > longestName && name.size() > tableAlone)
                return name;
            name = std::move(longer);
        }
    }
    return name;
}

} // namespace d1::sql
