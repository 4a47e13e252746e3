// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/maintenance/indexaudit/namerule.h"

#include "features/maintenance/indexaudit/indexkeys.h"
#include "sql/ascii.h"
#include "sql/createindex.h"
#include "sql/quoting.h"

#include <algorithm>

namespace d1 {

namespace {

bool isNumber(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return sql::isAsciiDigit(c); });
}

/// The name that the rule gives, cut as long ones are, or in full.
std::string fullNameOf(const SchemaIndex &index, const IndexKeys &keys)
{
    std::string name = "idx_" + index.table;
    for (const std::string &text : keys.texts())
        name += '_' + text;
    return name;
}

} // namespace

NameRule::NameRule(const AuditEvidence &evidence, std::map<std::string, std::string> named)
    : m_named(std::move(named))
{
    for (const SchemaTable &table : evidence.schema.tables) {
        m_taken.insert(sql::asciiLower(table.name));
        for (const SchemaIndex &index : table.indexes)
            m_taken.insert(sql::asciiLower(index.name));
    }
}

bool NameRule::isKept(const SchemaIndex &index)
{
    const IndexKeys keys(index);
    for (const std::string &rule : {sql::conventionalIndexName(index.table, keys.texts()), fullNameOf(index, keys)}) {
        if (sql::equalsIgnoringCase(index.name, rule))
            return true;
        if (!sql::startsWithIgnoringCase(index.name, rule + '_'))
            continue;
        if (index.partial || keys.hasExpression() || isNumber(std::string_view(index.name).substr(rule.size() + 1)))
            return true;
    }
    // An expression can be put into words in more than one way.
    return keys.hasExpression()
           && sql::startsWithIgnoringCase(index.name, sql::conventionalIndexName(index.table, {}) + '_');
}

std::string NameRule::freeNameFor(const SchemaIndex &index)
{
    const IndexKeys keys(index);
    const std::string rule = sql::conventionalIndexName(index.table, keys.texts());
    std::string name = rule;
    for (int number = 2; m_taken.contains(sql::asciiLower(name)); ++number)
        name = rule + '_' + std::to_string(number);
    m_taken.insert(sql::asciiLower(name));
    return name;
}

IndexFinding NameRule::judge(const SchemaTable &table, const SchemaIndex &index)
{
    IndexFinding finding;
    finding.fault = IndexFault::Name;
    finding.table = table.name;
    finding.index = index.name;
    finding.columns = IndexKeys(index).texts();
    finding.other = freeNameFor(index);
    finding.reason = "By the rule idx_TABLE_COLUMNS it is called " + finding.other + '.';
    if (const auto named = m_named.find(sql::asciiLower(index.name)); named != m_named.end()) {
        finding.reason += " It cannot be renamed yet: " + named->second + " insists on it with INDEXED BY.";
        return finding;
    }
    const auto renamed = sql::withIndexName(index.sql, finding.other);
    if (!renamed) {
        finding.reason += " Its text in the schema cannot be read, so rename it by hand.";
        return finding;
    }
    // The new one first: no statement goes without, and what is unique stays so.
    finding.sql = {*renamed, "DROP INDEX " + sql::quoteIdentifierIfNeeded(index.name)};
    finding.undoSql = {index.sql, "DROP INDEX " + sql::quoteIdentifierIfNeeded(finding.other)};
    if (!index.partial)
        finding.entriesWritten = table.estimatedRows;
    return finding;
}

} // namespace d1
