// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/literals.h"

#include "sql/parameters.h"
#include "sql/quoting.h"

#include <algorithm>
#include <vector>

namespace d1::sql {

namespace {

/// Where a parameter stands in a text, and its number.
struct Place {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t number = 0;
};

/// The text's parameters are all written ?NNN, with as many digits as the writer liked.
std::vector<Place> placesIn(std::string_view sql)
{
    std::vector<Place> places;
    for (const Parameter &parameter : parametersOf(sql)) {
        for (const std::size_t begin : parameter.offsets) {
            const std::size_t end = std::min(sql.find_first_not_of("0123456789", begin + 1), sql.size());
            places.push_back({begin, end, parameter.number});
        }
    }
    std::ranges::sort(places, {}, &Place::begin);
    return places;
}

/// Nothing can grow together with what stands next to these: neither a word nor the two dashes of a comment.
bool separates(char character)
{
    return std::string_view(" \t\r\n(),").find(character) != std::string_view::npos;
}

} // namespace

std::string withLiterals(std::string_view sql, std::span<const Cell> values)
{
    const std::string numbered = withNumberedParameters(sql);
    std::string text;
    std::size_t copied = 0;
    for (const Place &place : placesIn(numbered)) {
        text.append(numbered, copied, place.begin - copied);
        if (!text.empty() && !separates(text.back()))
            text += ' ';
        text += place.number <= values.size() ? literalOf(values[place.number - 1]) : std::string("NULL");
        if (place.end < numbered.size() && !separates(numbered[place.end]))
            text += ' ';
        copied = place.end;
    }
    text.append(numbered, copied);
    return text;
}

} // namespace d1::sql
