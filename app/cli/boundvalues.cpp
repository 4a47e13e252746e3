// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/boundvalues.h"

#include "features/query/parameterslots.h"
#include "features/query/parametervalue.h"

#include <array>
#include <cctype>
#include <charconv>
#include <deque>
#include <optional>

namespace d1 {

namespace {

constexpr std::array<std::pair<std::string_view, CellType>, 4> prefixes{{
    {"int:", CellType::Integer},
    {"real:", CellType::Real},
    {"text:", CellType::Text},
    {"blob:", CellType::Blob},
}};

bool isCanonicalInteger(std::string_view text)
{
    const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
    const bool allDigits = !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
    return allDigits && (digits == text || digits != "0") && (digits.size() == 1 || digits.front() != '0');
}

/// Not 007, which is a code, and not inf or nan, which are words.
std::optional<double> realFrom(std::string_view text)
{
    const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
    const bool begins =
        !digits.empty() && (std::isdigit(static_cast<unsigned char>(digits[0])) != 0 || digits[0] == '.');
    const bool padded =
        digits.size() > 1 && digits[0] == '0' && std::isdigit(static_cast<unsigned char>(digits[1])) != 0;
    double value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc() || end != text.data() + text.size() || !begins || padded)
        return std::nullopt;
    return value;
}

/// ":id=5" as ":id" and "5".
std::optional<std::pair<std::string, std::string_view>> namedValue(std::string_view text)
{
    const auto equals = text.find('=');
    if (equals == std::string_view::npos || equals < 2
        || std::string_view(":@$").find(text[0]) == std::string_view::npos)
        return std::nullopt;
    for (const char c : text.substr(1, equals - 1)) {
        if (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '_')
            return std::nullopt;
    }
    return std::pair(std::string(text.substr(0, equals)), text.substr(equals + 1));
}

std::string placeOf(const ParameterSlot &slot, std::size_t statementCount)
{
    return slot.statement == 0 || statementCount == 1 ? slot.name
                                                      : slot.name + " of statement " + std::to_string(slot.statement);
}

} // namespace

CommandResult<Cell> cellFrom(std::string_view text)
{
    if (text == "null")
        return Cell();
    for (const auto &[prefix, type] : prefixes) {
        if (!text.starts_with(prefix))
            continue;
        auto cell = parameterValue(type, text.substr(prefix.size()));
        if (!cell)
            return wrongUsage("The value --param " + std::string(text) + " does not fit. "
                              + cell.error().facts.message);
        return *std::move(cell);
    }
    if (isCanonicalInteger(text)) {
        if (auto integer = parameterValue(CellType::Integer, text))
            return *std::move(integer);
        return Cell(std::string(text)); // beyond 64 bits: no digit may get lost
    }
    if (const auto real = realFrom(text))
        return Cell(*real);
    return Cell(std::string(text));
}

CommandResult<std::vector<Statement>> boundStatements(std::span<const ScriptStatement> statements,
                                                      std::span<const std::string> values)
{
    std::map<std::string, Cell> named;
    std::deque<Cell> unnamed;
    for (const std::string &text : values) {
        const auto name = namedValue(text);
        auto cell = cellFrom(name ? name->second : text);
        if (!cell)
            return std::unexpected(std::move(cell.error()));
        if (!name)
            unnamed.push_back(*std::move(cell));
        else if (!named.try_emplace(name->first, *std::move(cell)).second)
            return wrongUsage("The value of " + name->first + " is given twice; give it once.");
    }

    ParameterValues slots;
    for (const ParameterSlot &slot : parameterSlots(statements)) {
        if (slot.statement == 0) {
            const auto value = named.extract(slot.name);
            if (value.empty())
                return wrongUsage("The SQL needs a value for " + slot.name + "; add --param " + slot.name + "=VALUE.");
            slots.emplace(slot, value.mapped());
        } else if (unnamed.empty()) {
            return wrongUsage("The SQL needs a value for " + placeOf(slot, statements.size())
                              + "; add --param VALUE, one for every ? in their order.");
        } else {
            slots.emplace(slot, std::move(unnamed.front()));
            unnamed.pop_front();
        }
    }
    if (!named.empty())
        return wrongUsage("The SQL has no parameter " + named.begin()->first + "; leave its --param out.");
    if (!unnamed.empty())
        return wrongUsage("The SQL has fewer parameters than there are --param values; leave the last "
                          + std::to_string(unnamed.size()) + " out.");

    std::vector<Statement> bound;
    for (const ScriptStatement &statement : statements)
        bound.push_back(*boundStatement(statement, slots));
    return bound;
}

} // namespace d1
