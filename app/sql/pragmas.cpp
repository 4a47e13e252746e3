// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/pragmas.h"

#include "sql/ascii.h"
#include "sql/quoting.h"
#include "sql/tokencursor.h"

#include <algorithm>
#include <array>

namespace d1::sql {

namespace {

using namespace std::string_view_literals;

/// Take an argument and still only ask.
constexpr std::array askingWithArgument{
    "foreign_key_check"sv, "foreign_key_list"sv, "index_info"sv, "index_list"sv, "index_xinfo"sv,
    "integrity_check"sv,   "quick_check"sv,      "table_info"sv, "table_list"sv, "table_xinfo"sv,
};

/// Act even without an argument.
constexpr std::array acting{"incremental_vacuum"sv, "optimize"sv, "shrink_memory"sv, "wal_checkpoint"sv};

constexpr std::array takingTable{
    "foreign_key_check"sv, "foreign_key_list"sv, "index_list"sv, "table_info"sv, "table_list"sv, "table_xinfo"sv,
};

constexpr std::array allowed{
    "case_sensitive_like"sv,
    "data_version"sv,
    "defer_foreign_keys"sv,
    "foreign_key_check"sv,
    "foreign_key_list"sv,
    "foreign_keys"sv,
    "ignore_check_constraints"sv,
    "index_info"sv,
    "index_list"sv,
    "index_xinfo"sv,
    "legacy_alter_table"sv,
    "optimize"sv,
    "page_size"sv,
    "quick_check"sv,
    "recursive_triggers"sv,
    "reverse_unordered_selects"sv,
    "table_info"sv,
    "table_list"sv,
    "table_xinfo"sv,
};

bool contains(std::span<const std::string_view> names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

} // namespace

PragmaCall takePragma(TokenCursor &cursor)
{
    PragmaCall call;
    const std::optional<QualifiedName> name = cursor.takeName();
    if (!name)
        return call;
    call.name = asciiLower(name->name);
    call.offset = name->offset;
    call.length = name->length;
    if (!cursor.takeOperator("=") && !cursor.takeOperator("("))
        return call;
    call.hasArgument = true;
    const bool isNegative = cursor.takeOperator("-");
    if (!isNegative)
        cursor.takeOperator("+");
    if (const Token *argument = cursor.peek(); argument && argument->kind != TokenKind::Operator)
        call.argument = (isNegative ? "-" : "") + unquoteIdentifier(argument->text);
    return call;
}

bool onlyAsks(const PragmaCall &call)
{
    if (call.name.empty() || contains(acting, call.name))
        return false;
    return !call.hasArgument || contains(askingWithArgument, call.name);
}

bool takesTable(const PragmaCall &call)
{
    return contains(takingTable, call.name);
}

bool isAllowedOnD1(std::string_view lowerCaseName)
{
    return contains(allowed, lowerCaseName);
}

std::span<const std::string_view> pragmasOfD1()
{
    return allowed;
}

} // namespace d1::sql
