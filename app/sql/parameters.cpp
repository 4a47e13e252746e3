// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/parameters.h"

#include "sql/ascii.h"
#include "sql/tokenizer.h"

#include <algorithm>
#include <charconv>

namespace d1::sql {

namespace {

/// SQLite's own ceiling; a larger ?NNN is an error there and no parameter here.
constexpr std::size_t largestNumber = 32'766;

/// The NNN of ?NNN; 0 when it is none that SQLite takes.
std::size_t explicitNumber(std::string_view variable)
{
    std::size_t number = 0;
    const char *end = variable.data() + variable.size();
    const auto [last, error] = std::from_chars(variable.data() + 1, end, number);
    return error == std::errc() && last == end && number <= largestNumber ? number : 0;
}

/// The number SQLite gives to `variable`, which comes after those in `known`; 0 for an unusable ?NNN.
std::size_t numberOf(const Token &variable, const std::vector<Parameter> &known)
{
    if (variable.text == "?")
        return known.size() + 1;
    if (variable.text.front() == '?')
        return explicitNumber(variable.text);
    const auto same = std::ranges::find(known, variable.text, &Parameter::name);
    return same == known.end() ? known.size() + 1 : same->number;
}

template<typename Visit>
std::vector<Parameter> walkParameters(const std::vector<Token> &tokens, Visit visit)
{
    std::vector<Parameter> parameters;
    for (const Token &token : tokens) {
        const std::size_t number = token.kind == TokenKind::Variable ? numberOf(token, parameters) : 0;
        visit(token, number);
        if (number == 0)
            continue;
        while (parameters.size() < number)
            parameters.push_back({parameters.size() + 1, {}, {}});
        Parameter &parameter = parameters[number - 1];
        if (token.text.front() != '?')
            parameter.name = token.text;
        parameter.offsets.push_back(token.offset);
    }
    return parameters;
}

} // namespace

std::vector<Parameter> parametersOf(std::string_view sql)
{
    return walkParameters(tokenize(sql), [](const Token &, std::size_t) {});
}

std::string withNumberedParameters(std::string_view sql)
{
    std::string numbered;
    numbered.reserve(sql.size() + 16);
    walkParameters(tokenize(sql), [&numbered](const Token &token, std::size_t number) {
        const bool isNumbered = number == 0 || (token.text.front() == '?' && token.text.size() > 1);
        numbered += isNumbered ? std::string(token.text) : '?' + std::to_string(number);
    });
    return numbered;
}

} // namespace d1::sql
