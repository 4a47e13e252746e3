// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/scratch/indexdefinition.h"

#include "sql/ascii.h"
#include "sql/quoting.h"

#include <algorithm>

namespace d1::advisor {

namespace {

constexpr std::size_t longestName = 60;

void appendWord(std::string &name, std::string_view text)
{
    bool inWord = false;
    for (const char c : text) {
        const bool fits = sql::isNameCharacter(c) && c != '$';
        if (fits && !inWord && name.back() != '_')
            name += '_';
        if (fits)
            name += c;
        inWord = fits;
    }
}

/// Without half a character at the end.
std::string shortened(std::string name)
{
    if (name.size() <= longestName)
        return name;
    std::size_t end = longestName;
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80)
        --end;
    name.resize(end);
    while (name.ends_with('_'))
        name.pop_back();
    return name;
}

} // namespace

std::string createIndexSql(const IndexDefinition &index, const std::string &name)
{
    std::string sql = "CREATE INDEX " + sql::quoteIdentifierIfNeeded(name) + " ON "
                      + sql::quoteIdentifierIfNeeded(index.table) + " (";
    for (const IndexPart &part : index.parts) {
        if (&part != &index.parts.front())
            sql += ", ";
        sql += part.sql;
        if (!part.collation.empty())
            sql += " COLLATE " + sql::quoteIdentifierIfNeeded(part.collation);
        if (part.descending)
            sql += " DESC";
    }
    sql += ')';
    return index.filter.empty() ? sql : sql + " WHERE " + index.filter;
}

std::string indexNameFor(const IndexDefinition &index, const std::set<std::string> &taken)
{
    std::string name = "idx";
    appendWord(name, index.table);
    for (const IndexPart &part : index.parts)
        appendWord(name, part.column >= 0 ? sql::unquoteIdentifier(part.sql) : part.sql);
    name = shortened(std::move(name));
    std::string free = name;
    for (int number = 2; taken.contains(sql::asciiLower(free)); ++number)
        free = name + '_' + std::to_string(number);
    return free;
}

bool isPrefixOf(const IndexDefinition &shorter, const IndexDefinition &longer)
{
    return shorter.table == longer.table && shorter.filter == longer.filter
           && shorter.parts.size() <= longer.parts.size()
           && std::equal(shorter.parts.begin(), shorter.parts.end(), longer.parts.begin());
}

} // namespace d1::advisor
