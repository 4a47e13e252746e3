// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/snippets/snippettext.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace d1 {

namespace {

/// A place as written.
struct WrittenPlace {
    int number = 0;
    std::optional<std::string_view> proposal;
    std::size_t length = 0;
};

/// What begins at the head of `text`, when it is a place.
std::optional<WrittenPlace> placeAt(std::string_view text)
{
    if (!text.starts_with("${"))
        return std::nullopt;
    const std::size_t close = text.find('}');
    if (close == std::string_view::npos)
        return std::nullopt;
    WrittenPlace place;
    const char *end = text.data() + close;
    const auto [behind, fault] = std::from_chars(text.data() + 2, end, place.number);
    if (fault != std::errc() || place.number < 0 || (behind != end && *behind != ':'))
        return std::nullopt;
    if (behind != end)
        place.proposal = std::string_view(behind + 1, end);
    place.length = close + 1;
    return place;
}

std::string_view proposalFor(int number, std::string_view body)
{
    for (std::size_t at = body.find("${"); at != std::string_view::npos; at = body.find("${", at + 1)) {
        const std::optional<WrittenPlace> place = placeAt(body.substr(at));
        if (place && place->number == number && place->proposal)
            return *place->proposal;
    }
    return {};
}

} // namespace

SnippetText expandSnippet(std::string_view body, std::string_view indentation)
{
    SnippetText expanded;
    for (std::size_t at = 0; at < body.size();) {
        const std::optional<WrittenPlace> place = placeAt(body.substr(at));
        if (!place) {
            expanded.text += body[at];
            if (body[at] == '\n' && at + 1 < body.size())
                expanded.text += indentation;
            ++at;
            continue;
        }
        const std::size_t begin = expanded.text.size();
        expanded.text += place->proposal ? *place->proposal : proposalFor(place->number, body);
        expanded.places.push_back({place->number, {begin, expanded.text.size()}});
        at += place->length;
    }
    if (std::ranges::find(expanded.places, 0, &SnippetPlace::number) == expanded.places.end())
        expanded.places.push_back({0, {expanded.text.size(), expanded.text.size()}});
    return expanded;
}

} // namespace d1
