// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/completion/sqlfunctions.h"

#include "sql/ascii.h"

#include <algorithm>
#include <array>

namespace d1 {

namespace {

constexpr auto functions = std::to_array<SqlFunction>({
    {"abs", "X"},
    {"avg", "X"},
    {"ceil", "X"},
    {"changes", ""},
    {"char", "X1, X2, …"},
    {"coalesce", "X, Y, …"},
    {"concat", "X, …"},
    {"concat_ws", "SEPARATOR, X, …"},
    {"count", "* | X | DISTINCT X"},
    {"cume_dist", ""},
    {"date", "TIME, MODIFIER, …"},
    {"datetime", "TIME, MODIFIER, …"},
    {"dense_rank", ""},
    {"exp", "X"},
    {"first_value", "X"},
    {"floor", "X"},
    {"format", "FORMAT, X, …"},
    {"glob", "PATTERN, X"},
    {"group_concat", "X | X, SEPARATOR"},
    {"hex", "X"},
    {"highlight", "TABLE, COLUMN, BEFORE, AFTER"},
    {"ifnull", "X, Y"},
    {"iif", "CONDITION, X, Y"},
    {"instr", "X, SOUGHT"},
    {"json", "X"},
    {"json_array", "X, …"},
    {"json_array_length", "X | X, PATH"},
    {"json_each", "X | X, PATH"},
    {"json_error_position", "X"},
    {"json_extract", "X, PATH, …"},
    {"json_group_array", "X"},
    {"json_group_object", "NAME, VALUE"},
    {"json_insert", "X, PATH, VALUE, …"},
    {"json_object", "NAME, VALUE, …"},
    {"json_patch", "X, PATCH"},
    {"json_quote", "X"},
    {"json_remove", "X, PATH, …"},
    {"json_replace", "X, PATH, VALUE, …"},
    {"json_set", "X, PATH, VALUE, …"},
    {"json_tree", "X | X, PATH"},
    {"json_type", "X | X, PATH"},
    {"json_valid", "X"},
    {"julianday", "TIME, MODIFIER, …"},
    {"lag", "X | X, OFFSET | X, OFFSET, DEFAULT"},
    {"last_insert_rowid", ""},
    {"last_value", "X"},
    {"lead", "X | X, OFFSET | X, OFFSET, DEFAULT"},
    {"length", "X"},
    {"like", "PATTERN, X"},
    {"ln", "X"},
    {"log", "X | BASE, X"},
    {"lower", "X"},
    {"ltrim", "X | X, CHARACTERS"},
    {"max", "X | X, Y, …"},
    {"min", "X | X, Y, …"},
    {"mod", "X, Y"},
    {"nth_value", "X, N"},
    {"ntile", "N"},
    {"nullif", "X, Y"},
    {"octet_length", "X"},
    {"percent_rank", ""},
    {"pi", ""},
    {"pow", "X, Y"},
    {"printf", "FORMAT, X, …"},
    {"quote", "X"},
    {"random", ""},
    {"randomblob", "N"},
    {"rank", ""},
    {"replace", "X, SOUGHT, NEW"},
    {"round", "X | X, DIGITS"},
    {"row_number", ""},
    {"rtrim", "X | X, CHARACTERS"},
    {"sign", "X"},
    {"snippet", "TABLE, COLUMN, BEFORE, AFTER, ELLIPSIS, TOKENS"},
    {"sqrt", "X"},
    {"strftime", "FORMAT, TIME, MODIFIER, …"},
    {"substr", "X, START | X, START, LENGTH"},
    {"substring", "X, START | X, START, LENGTH"},
    {"sum", "X"},
    {"time", "TIME, MODIFIER, …"},
    {"timediff", "TIME, TIME"},
    {"total", "X"},
    {"total_changes", ""},
    {"trim", "X | X, CHARACTERS"},
    {"trunc", "X"},
    {"typeof", "X"},
    {"unhex", "X | X, IGNORED"},
    {"unicode", "X"},
    {"unixepoch", "TIME, MODIFIER, …"},
    {"upper", "X"},
    {"zeroblob", "N"},
});

static_assert(std::ranges::is_sorted(functions, {}, &SqlFunction::name));

} // namespace

std::string SqlFunction::signature() const
{
    constexpr std::string_view bar = " | ";
    std::string text;
    std::string_view rest = arguments;
    for (bool goesOn = true; goesOn;) {
        const std::size_t end = rest.find(bar);
        goesOn = end != std::string_view::npos;
        text += (text.empty() ? "" : "\n") + std::string(name) + "(" + std::string(rest.substr(0, end)) + ")";
        rest = goesOn ? rest.substr(end + bar.size()) : std::string_view();
    }
    return text;
}

std::span<const SqlFunction> sqlFunctions()
{
    return functions;
}

const SqlFunction *findSqlFunction(std::string_view name)
{
    const std::string lower = sql::asciiLower(name);
    const auto *const found = std::ranges::lower_bound(functions, std::string_view(lower), {}, &SqlFunction::name);
    return found != functions.end() && found->name == lower ? found : nullptr;
}

} // namespace d1
