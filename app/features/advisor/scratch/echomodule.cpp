// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/scratch/echomodule.h"

#include "features/advisor/scratch/echodatabase.h"
#include "sql/quoting.h"

#include <sqlite3.h>

#include <algorithm>
#include <charconv>

namespace d1::advisor {

namespace {

struct EchoTable {
    sqlite3_vtab base; // SQLite's part, first
    EchoRecorder *recorder;
    std::size_t table;
};

EchoTable *echoOf(sqlite3_vtab *table)
{
    return reinterpret_cast<EchoTable *>(table);
}

Comparison comparisonOf(sqlite3_index_info *info, int number)
{
    switch (info->aConstraint[number].op) {
    case SQLITE_INDEX_CONSTRAINT_EQ:
        return sqlite3_vtab_in(info, number, -1) ? Comparison::In : Comparison::Equal;
    case SQLITE_INDEX_CONSTRAINT_IS:
        return Comparison::Equal;
    case SQLITE_INDEX_CONSTRAINT_GT:
    case SQLITE_INDEX_CONSTRAINT_GE:
        return Comparison::Lower;
    case SQLITE_INDEX_CONSTRAINT_LT:
    case SQLITE_INDEX_CONSTRAINT_LE:
        return Comparison::Upper;
    case SQLITE_INDEX_CONSTRAINT_LIKE:
        return Comparison::Like;
    case SQLITE_INDEX_CONSTRAINT_GLOB:
        return Comparison::Glob;
    case SQLITE_INDEX_CONSTRAINT_ISNULL:
        return Comparison::IsNull;
    case SQLITE_INDEX_CONSTRAINT_ISNOTNULL:
        return Comparison::NotNull;
    default:
        return Comparison::Other;
    }
}

std::optional<Cell> literalOf(sqlite3_index_info *info, int number)
{
    sqlite3_value *value = nullptr;
    if (sqlite3_vtab_rhs_value(info, number, &value) != SQLITE_OK || !value)
        return std::nullopt;
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return Cell(std::int64_t{sqlite3_value_int64(value)});
    case SQLITE_FLOAT:
        return Cell(sqlite3_value_double(value));
    case SQLITE_TEXT:
        return Cell(std::string(reinterpret_cast<const char *>(sqlite3_value_text(value)),
                                static_cast<std::size_t>(sqlite3_value_bytes(value))));
    default:
        return std::nullopt;
    }
}

AccessPattern patternOf(std::size_t table, sqlite3_index_info *info)
{
    AccessPattern pattern;
    pattern.table = table;
    pattern.columnsUsed = info->colUsed;
    for (int i = 0; i < info->nConstraint; ++i) {
        const auto &constraint = info->aConstraint[i];
        Condition condition;
        condition.comparison = comparisonOf(info, i);
        if (condition.comparison == Comparison::Other)
            continue;
        condition.column = constraint.iColumn;
        condition.collation = sqlite3_vtab_collation(info, i);
        condition.joins = !constraint.usable;
        condition.literal = literalOf(info, i);
        pattern.conditions.push_back(std::move(condition));
    }
    for (int i = 0; i < info->nOrderBy; ++i)
        pattern.order.push_back({info->aOrderBy[i].iColumn, info->aOrderBy[i].desc != 0});
    const int distinct = sqlite3_vtab_distinct(info);
    pattern.orderIsFree = distinct == 1 || distinct == 2;
    return pattern;
}

/// SQLite asks for every order of the tables; only what comes from other tables differs between the questions.
bool isSameMention(const AccessPattern &left, const AccessPattern &right)
{
    const auto isSame = [](const Condition &a, const Condition &b) {
        return a.column == b.column && a.comparison == b.comparison && a.collation == b.collation
               && a.literal == b.literal;
    };
    return left.table == right.table && left.columnsUsed == right.columnsUsed && left.order == right.order
           && std::ranges::equal(left.conditions, right.conditions, isSame);
}

void remember(std::vector<AccessPattern> &patterns, AccessPattern pattern)
{
    const auto known = std::ranges::find_if(
        patterns, [&pattern](const AccessPattern &other) { return isSameMention(other, pattern); });
    if (known == patterns.end()) {
        patterns.push_back(std::move(pattern));
        return;
    }
    for (std::size_t i = 0; i < pattern.conditions.size(); ++i)
        known->conditions[i].joins |= pattern.conditions[i].joins;
}

int connect(sqlite3 *database, void *recorder, int argumentCount, const char *const *arguments, sqlite3_vtab **created,
            char **)
{
    std::size_t table = 0;
    if (argumentCount > 3)
        std::from_chars(arguments[3], arguments[3] + std::char_traits<char>::length(arguments[3]), table);
    auto *known = static_cast<EchoRecorder *>(recorder);
    if (const int code = sqlite3_declare_vtab(database, known->declarations[table].c_str()); code != SQLITE_OK)
        return code;
    *created = &(new EchoTable{{}, known, table})->base;
    return SQLITE_OK;
}

int disconnect(sqlite3_vtab *table)
{
    const std::unique_ptr<EchoTable> gone(echoOf(table));
    return SQLITE_OK;
}

int bestIndex(sqlite3_vtab *table, sqlite3_index_info *info)
{
    EchoTable *echo = echoOf(table);
    remember(echo->recorder->patterns, patternOf(echo->table, info));
    const auto *begin = info->aConstraint;
    const auto usable =
        std::count_if(begin, begin + info->nConstraint, [](const auto &one) { return one.usable != 0; });
    info->estimatedCost = 1e6 / static_cast<double>(1 + usable);
    return SQLITE_OK;
}

// Nothing is ever run on an echo; statements are only prepared.
int refuseToOpen(sqlite3_vtab *, sqlite3_vtab_cursor **)
{
    return SQLITE_ERROR;
}

int refuseToUpdate(sqlite3_vtab *, int, sqlite3_value **, sqlite3_int64 *)
{
    return SQLITE_ERROR;
}

const sqlite3_module echoModule = [] {
    sqlite3_module module{};
    module.iVersion = 1;
    module.xCreate = connect;
    module.xConnect = connect;
    module.xBestIndex = bestIndex;
    module.xDisconnect = disconnect;
    module.xDestroy = disconnect;
    module.xOpen = refuseToOpen;
    module.xUpdate = refuseToUpdate;
    return module;
}();

} // namespace

std::string echoDeclaration(const SchemaTable &table, std::span<const std::string> expressions)
{
    std::string sql = "CREATE TABLE echo (";
    for (const SchemaColumn &column : table.columns) {
        if (&column != &table.columns.front())
            sql += ", ";
        sql += sql::quoteIdentifier(column.name) + ' ' + column.declaredType;
    }
    for (std::size_t number = 0; number < expressions.size(); ++number)
        sql += ", " + EchoDatabase::expressionColumn(number) + " HIDDEN";
    return sql + ')';
}

void registerEchoModule(sqlite3 *database, EchoRecorder *recorder)
{
    sqlite3_create_module_v2(database, "d1_echo", &echoModule, recorder, nullptr);
}

} // namespace d1::advisor
