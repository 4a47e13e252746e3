// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/errortext.h"

#include "sql/ascii.h"

#include <algorithm>
#include <charconv>

namespace d1::sql {

namespace {

/// Cuts the prefixes that D1's bindings and the local emulator put before SQLite's words.
std::string_view withoutPrefixes(std::string_view text)
{
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view prefix : {"D1_ERROR: ", "D1_EXEC_ERROR: ", "NOSENTRY "}) {
            if (text.starts_with(prefix)) {
                text.remove_prefix(prefix.size());
                found = true;
            }
        }
    }
    return text;
}

bool isCodeCharacter(char c)
{
    return isAsciiDigit(c) || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isSqliteCode(std::string_view word)
{
    return word.starts_with("SQLITE_") && word.size() > 7 && std::ranges::all_of(word, isCodeCharacter);
}

/// "SQLITE_CONSTRAINT" of "SQLITE_CONSTRAINT_TRIGGER", which hosted D1 writes alone: no primary code has two
/// underscores.
std::string_view primaryCode(std::string_view code)
{
    return code.substr(0, code.find('_', std::string_view("SQLITE_").size()));
}

/// Takes " (extended: SQLITE_X)" off the end of `text`; empty when there is none.
std::string_view takeExtendedCode(std::string_view &text)
{
    constexpr std::string_view opening = " (extended: ";
    const std::size_t at = text.rfind(opening);
    if (at == std::string_view::npos || !text.ends_with(')'))
        return {};
    const std::size_t begin = at + opening.size();
    const std::string_view code = text.substr(begin, text.size() - begin - 1);
    if (!isSqliteCode(code))
        return {};
    text = text.substr(0, at);
    return code;
}

/// Takes ": SQLITE_X" off the end of `text`; empty when there is none.
std::string_view takeCode(std::string_view &text)
{
    const std::size_t at = text.rfind(": ");
    if (at == std::string_view::npos || !isSqliteCode(text.substr(at + 2)))
        return {};
    const std::string_view code = text.substr(at + 2);
    text = text.substr(0, at);
    return code;
}

/// Takes " at offset N" off the end of `text`.
std::optional<std::int64_t> takeOffset(std::string_view &text)
{
    constexpr std::string_view opening = " at offset ";
    const std::size_t at = text.rfind(opening);
    if (at == std::string_view::npos)
        return std::nullopt;
    std::int64_t offset = 0;
    const char *end = text.data() + text.size();
    const auto [last, error] = std::from_chars(text.data() + at + opening.size(), end, offset);
    if (error != std::errc() || last != end || offset < 0)
        return std::nullopt;
    text = text.substr(0, at);
    return offset;
}

std::string_view referenceIn(std::string_view text)
{
    constexpr std::string_view opening = "internal error; reference = ";
    const std::size_t at = text.find(opening);
    if (at == std::string_view::npos)
        return {};
    const std::string_view tail = text.substr(at + opening.size());
    const auto end = std::ranges::find_if_not(tail, isNameCharacter);
    return tail.substr(0, static_cast<std::size_t>(end - tail.begin()));
}

} // namespace

ErrorText parseErrorText(std::string_view text)
{
    ErrorText parsed;
    std::string_view rest = withoutPrefixes(text);
    const std::string_view extended = takeExtendedCode(rest);
    const std::string_view code = takeCode(rest);
    parsed.sqliteCode = primaryCode(code);
    parsed.sqliteExtendedCode = extended.empty() && code != primaryCode(code) ? code : extended;
    parsed.byteOffset = takeOffset(rest);
    parsed.reference = referenceIn(rest);
    parsed.message = rest;
    return parsed;
}

} // namespace d1::sql
