// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/completion/relations.h"

#include "sql/ascii.h"
#include "sql/keywords.h"
#include "sql/quoting.h"

#include <algorithm>
#include <array>

namespace d1 {

namespace {

using Tokens = std::span<const sql::Token>;

constexpr int deepest = 8;     // subqueries whose columns are worth following
constexpr int mostBlocks = 16; // around a place that are looked at
constexpr std::array jsonColumns{"key", "value", "type", "atom", "id", "parent", "fullkey", "path"};

template<typename... Words>
bool isOneOf(const sql::Token &token, Words... words)
{
    return (sql::isWord(token, words) || ...);
}

bool isName(const sql::Token &token)
{
    return token.kind == sql::TokenKind::Identifier || token.kind == sql::TokenKind::QuotedIdentifier
           || (token.kind == sql::TokenKind::Keyword
               && sql::keywordClassOf(token.text) == sql::KeywordClass::Contextual);
}

bool isAlias(const sql::Token &token)
{
    return token.kind == sql::TokenKind::Identifier || token.kind == sql::TokenKind::QuotedIdentifier;
}

bool isAt(Tokens tokens, std::size_t i, std::string_view text)
{
    return i < tokens.size() && sql::equalsIgnoringCase(tokens[i].text, text);
}

/// The place of the ")" of the "(" at `open`, or the end.
std::size_t closing(Tokens tokens, std::size_t open)
{
    int depth = 0;
    for (std::size_t i = open; i < tokens.size(); ++i) {
        if (tokens[i].text == "(")
            ++depth;
        else if (tokens[i].text == ")" && --depth == 0)
            return i;
    }
    return tokens.size();
}

Tokens between(Tokens tokens, std::size_t open, std::size_t close)
{
    return tokens.subspan(open + 1, std::min(close, tokens.size()) - open - 1);
}

/// The member of a compound that `position` is in.
Tokens memberAt(Tokens block, std::size_t position)
{
    std::size_t begin = 0;
    for (std::size_t i = 0; i < block.size(); ++i) {
        if (block[i].text == "(") {
            i = closing(block, i);
        } else if (isOneOf(block[i], "UNION", "EXCEPT", "INTERSECT")) {
            if (i >= position)
                return block.subspan(begin, i - begin);
            begin = i + 1;
        }
    }
    return block.subspan(begin);
}

class RelationReader
{
public:
    explicit RelationReader(const Schema &schema)
        : m_schema(schema)
    {}

    void readCommon(Tokens block, int depth)
    {
        if (!isAt(block, 0, "WITH"))
            return;
        for (std::size_t i = isAt(block, 1, "RECURSIVE") ? 2 : 1; i < block.size() && isName(block[i]); ++i) {
            Relation relation{sql::unquoteIdentifier(block[i++].text), {}};
            if (isAt(block, i, "(")) {
                const std::size_t close = closing(block, i);
                for (const sql::Token &token : between(block, i, close)) {
                    if (isName(token))
                        relation.columns.push_back({sql::unquoteIdentifier(token.text), {}});
                }
                i = close + 1;
            }
            while (i < block.size() && isOneOf(block[i], "AS", "NOT", "MATERIALIZED"))
                ++i;
            const bool hasBody = isAt(block, i, "(");
            const std::size_t close = hasBody ? closing(block, i) : i;
            if (hasBody && relation.columns.empty())
                relation.columns = columnsOf(between(block, i, close), depth + 1);
            m_common.insert(m_common.begin(), std::move(relation));
            i = close + 1;
            if (!isAt(block, i, ","))
                return;
        }
    }

    [[nodiscard]] std::vector<Relation> sourcesOf(Tokens block, int depth, bool beginsWithSource = false)
    {
        std::vector<Relation> sources;
        bool inFrom = beginsWithSource;
        std::size_t i = beginsWithSource ? readSource(block, 0, sources, depth) : 0;
        for (; i < block.size(); ++i) {
            const sql::Token &token = block[i];
            const bool comparesAsFrom =
                i > 0 && sql::isWord(block[i - 1], "DISTINCT") && i > 1 && isOneOf(block[i - 2], "IS", "NOT");
            if (token.text == "(") {
                i = closing(block, i);
            } else if ((isOneOf(token, "FROM", "JOIN", "INTO", "UPDATE") && !comparesAsFrom)
                       || (sql::isWord(token, "TABLE") && isAt(block, 0, "ALTER"))
                       || (sql::isWord(token, "ON") && isAt(block, 0, "CREATE")) || (inFrom && token.text == ",")) {
                inFrom = inFrom || isOneOf(token, "FROM", "JOIN");
                i = readSource(block, i + 1, sources, depth) - 1;
            } else if (isOneOf(token, "WHERE", "GROUP", "HAVING", "WINDOW", "ORDER", "LIMIT", "SET", "RETURNING",
                               "VALUES", "SELECT")) {
                inFrom = false;
            } else if (sql::isWord(token, "CONFLICT") && !sources.empty()) {
                Relation excluded = sources.front();
                excluded.name = "excluded";
                excluded.table = nullptr;
                sources.push_back(std::move(excluded));
            }
        }
        return sources;
    }

    [[nodiscard]] std::vector<Relation> takeCommon() { return std::move(m_common); }

private:
    /// Returns the place behind the source.
    std::size_t readSource(Tokens block, std::size_t i, std::vector<Relation> &sources, int depth)
    {
        if (isAt(block, i, "OR")) // UPDATE OR IGNORE t
            i += 2;
        if (i >= block.size())
            return i;
        Relation relation;
        if (block[i].text == "(") {
            const std::size_t close = closing(block, i);
            const Tokens inner = between(block, i, close);
            if (inner.empty() || !isOneOf(inner.front(), "SELECT", "WITH", "VALUES")) {
                if (depth < deepest)
                    std::ranges::move(sourcesOf(inner, depth + 1, true), std::back_inserter(sources));
                return std::min(close + 1, block.size());
            }
            relation.columns = columnsOf(inner, depth + 1);
            i = close + 1;
        } else if (isName(block[i])) {
            if (isAt(block, i + 1, ".") && i + 2 < block.size() && isName(block[i + 2]))
                i += 2;
            relation = called(sql::unquoteIdentifier(block[i].text));
            ++i;
            if (isAt(block, i, "("))
                i = closing(block, i) + 1;
        } else {
            return i;
        }
        if (isAt(block, i, "AS"))
            ++i;
        if (i < block.size() && isAlias(block[i]))
            relation.name = sql::unquoteIdentifier(block[i++].text);
        sources.push_back(std::move(relation));
        return std::min(i, block.size());
    }

    [[nodiscard]] Relation called(const std::string &name) const
    {
        for (const Relation &relation : m_common) {
            if (sql::equalsIgnoringCase(relation.name, name))
                return relation;
        }
        Relation relation{name, {}, m_schema.find(name)};
        if (relation.table) {
            for (const SchemaColumn &column : relation.table->columns)
                relation.columns.push_back({column.name, column.declaredType});
        } else if (sql::equalsIgnoringCase(name, "json_each") || sql::equalsIgnoringCase(name, "json_tree")) {
            for (const char *column : jsonColumns)
                relation.columns.push_back({column, {}});
        }
        return relation;
    }

    /// What a SELECT gives, by name.
    [[nodiscard]] std::vector<RelationColumn> columnsOf(Tokens block, int depth)
    {
        if (depth > deepest)
            return {};
        readCommon(block, depth);
        const Tokens member = memberAt(block, 0);
        std::size_t i = 0;
        while (i < member.size() && !sql::isWord(member[i], "SELECT"))
            i = member[i].text == "(" ? closing(member, i) + 1 : i + 1;
        i += i < member.size() ? 1 : 0;
        if (i < member.size() && isOneOf(member[i], "DISTINCT", "ALL"))
            ++i;
        const std::vector<Relation> sources = sourcesOf(member, depth);
        std::vector<RelationColumn> columns;
        for (std::size_t begin = i; begin < member.size();) {
            std::size_t end = begin;
            while (end < member.size() && member[end].text != ","
                   && !isOneOf(member[end], "FROM", "WHERE", "GROUP", "ORDER", "LIMIT"))
                end = member[end].text == "(" ? closing(member, end) + 1 : end + 1;
            end = std::min(end, member.size());
            addColumns(member.subspan(begin, end - begin), sources, columns);
            if (!isAt(member, end, ","))
                break;
            begin = end + 1;
        }
        return columns;
    }

    static void addColumns(Tokens item, const std::vector<Relation> &sources, std::vector<RelationColumn> &columns)
    {
        if (item.empty())
            return;
        const sql::Token &last = item.back();
        if (last.text == "*") {
            const std::string of = item.size() == 3 ? sql::unquoteIdentifier(item.front().text) : std::string();
            for (const Relation &source : sources) {
                if (of.empty() || sql::equalsIgnoringCase(source.name, of))
                    columns.insert(columns.end(), source.columns.begin(), source.columns.end());
            }
            return;
        }
        const bool isNamed = item.size() == 1 || item[item.size() - 2].kind != sql::TokenKind::Operator
                             || item[item.size() - 2].text == ")" || item[item.size() - 2].text == ".";
        if (isAlias(last) && isNamed)
            columns.push_back({sql::unquoteIdentifier(last.text), {}});
    }

    const Schema &m_schema;
    std::vector<Relation> m_common;
};

} // namespace

Relations Relations::at(std::span<const sql::Token> tokens, std::size_t position, const Schema &schema)
{
    std::vector<std::size_t> begins{0}; // of the blocks around the place, the whole statement first
    for (std::size_t i = 0; i < position; ++i) {
        if (tokens[i].text == "(")
            begins.push_back(i + 1);
        else if (tokens[i].text == ")" && begins.size() > 1)
            begins.pop_back();
    }
    if (begins.size() > mostBlocks)
        begins.erase(begins.begin() + 1, begins.end() - mostBlocks);
    const auto blockAt = [tokens](std::size_t begin) {
        return begin == 0 ? tokens : between(tokens, begin - 1, closing(tokens, begin - 1));
    };
    RelationReader reader(schema);
    for (const std::size_t begin : begins)
        reader.readCommon(blockAt(begin), 0);
    Relations relations;
    int level = 0;
    for (std::size_t i = begins.size(); i-- > 0;) {
        const Tokens member = memberAt(blockAt(begins[i]), position - begins[i]);
        std::vector<Relation> sources = reader.sourcesOf(member, 0);
        for (Relation &source : sources)
            source.level = level;
        level += sources.empty() ? 0 : 1;
        std::ranges::move(sources, std::back_inserter(relations.sources));
    }
    relations.common = reader.takeCommon();
    return relations;
}

const Relation *Relations::find(const std::string &name) const
{
    for (const std::vector<Relation> *list : {&sources, &common}) {
        for (const Relation &relation : *list) {
            if (sql::equalsIgnoringCase(relation.name, name))
                return &relation;
        }
    }
    return nullptr;
}

} // namespace d1
