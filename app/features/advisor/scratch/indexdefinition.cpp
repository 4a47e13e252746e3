// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/scratch/indexdefinition.h"

#include "sql/ascii.h"
#include "sql/createindex.h"
#include "sql/quoting.h"

#include <algorithm>

namespace d1::advisor {

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
    std::vector<std::string> parts;
    for (const IndexPart &part : index.parts)
        parts.push_back(part.column >= 0 ? sql::unquoteIdentifier(part.sql) : part.sql);
    const std::string name = sql::conventionalIndexName(index.table, parts);
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
