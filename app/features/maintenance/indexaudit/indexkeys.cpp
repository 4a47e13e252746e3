// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/maintenance/indexaudit/indexkeys.h"

#include "sql/ascii.h"
#include "sql/createindex.h"
#include "sql/quoting.h"
#include "sql/tokencursor.h"

#include <algorithm>

namespace d1 {

namespace {

/// Names and keywords fold their case, texts do not; how it is spaced and quoted does not matter.
std::string comparable(std::string_view expression)
{
    std::string text;
    for (const sql::Token &token : sql::significantTokens(expression)) {
        if (!text.empty())
            text += ' ';
        text += token.kind == sql::TokenKind::String ? std::string(token.text)
                                                     : sql::asciiLower(sql::unquoteIdentifier(token.text));
    }
    return text;
}

/// "lower(a) COLLATE NOCASE DESC" without its direction, which the schema tells.
std::string withoutDirection(const std::string &part)
{
    const std::vector<sql::Token> tokens = sql::significantTokens(part);
    if (tokens.size() < 2 || (!sql::isWord(tokens.back(), "ASC") && !sql::isWord(tokens.back(), "DESC")))
        return part;
    const sql::Token &last = tokens[tokens.size() - 2];
    return part.substr(0, last.offset + last.text.size());
}

} // namespace

IndexKeys::IndexKeys(const SchemaIndex &index)
{
    const auto written = sql::createIndex(index.sql);
    if (written)
        m_filter = comparable(written->filter);
    else if (index.partial)
        m_filter = index.sql.empty() ? index.name : index.sql; // like no other
    for (std::size_t i = 0; i < index.columns.size(); ++i) {
        const SchemaIndexColumn &column = index.columns[i];
        std::string text = column.name;
        const bool isExpression = text.empty();
        if (isExpression)
            text = written && i < written->parts.size() ? withoutDirection(written->parts[i]) : std::string("?");
        m_hasExpression = m_hasExpression || isExpression;
        m_keys.push_back({isExpression ? '=' + comparable(text) : sql::asciiLower(text),
                          sql::asciiLower(column.collation), column.descending});
        m_texts.push_back(std::move(text));
    }
}

bool IndexKeys::isSameAs(const IndexKeys &other) const
{
    return m_keys.size() == other.m_keys.size() && beginsWith(other);
}

bool IndexKeys::beginsWith(const IndexKeys &other) const
{
    if (other.m_keys.empty() || m_filter != other.m_filter || m_keys.size() < other.m_keys.size())
        return false;
    const bool isTurned = m_keys.front().descending != other.m_keys.front().descending;
    return std::equal(other.m_keys.begin(), other.m_keys.end(), m_keys.begin(),
                      [isTurned](Key theirs, const Key &ours) {
                          theirs.descending = theirs.descending != isTurned;
                          return theirs == ours;
                      });
}

} // namespace d1
