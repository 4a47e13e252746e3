// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/maintenance/indexaudit/indexedby.h"

#include "sql/ascii.h"
#include "sql/tokencursor.h"

namespace d1 {

namespace {

void addFrom(const std::string &sql, const std::string &who, std::map<std::string, std::string> &named)
{
    const std::vector<sql::Token> tokens = sql::significantTokens(sql);
    for (sql::TokenCursor cursor(tokens); !cursor.atEnd(); cursor.advance()) {
        if (!cursor.takeAll({"INDEXED", "BY"}))
            continue;
        if (const auto name = cursor.takeName())
            named.emplace(sql::asciiLower(name->name), who);
    }
}

} // namespace

std::map<std::string, std::string> indexesNamedBySql(const AuditEvidence &evidence)
{
    std::map<std::string, std::string> named;
    for (const SchemaTrigger &trigger : evidence.schema.triggers)
        addFrom(trigger.sql, "the trigger " + trigger.name, named);
    for (const SchemaTable &table : evidence.schema.tables) {
        if (table.type == SchemaTableType::View)
            addFrom(table.sql, "the view " + table.name, named);
    }
    for (const std::string &statement : evidence.statements)
        addFrom(statement, "a logged statement", named);
    return named;
}

} // namespace d1
