// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/format/writtenword.h"

#include "sql/ascii.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace d1::sql {

namespace {

std::string_view trimmed(std::string_view comment)
{
    if (!comment.starts_with("--"))
        return comment;
    const std::size_t last = comment.find_last_not_of(" \t\r\f");
    return comment.substr(0, last + 1);
}

/// Comments stay inside the statement that they were written in.
bool isCommaBetweenWords(const std::vector<WrittenWord> &words, std::size_t i)
{
    const auto isWord = [](const WrittenWord &word) { return !word.token.text.empty() && !word.isOperator(";"); };
    return words[i].isOperator(",") && i > 0 && isWord(words[i - 1]) && isWord(words[i + 1]);
}

void moveCommentsBehindSeparators(std::vector<WrittenWord> &words)
{
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        WrittenWord &separator = words[i];
        if (!separator.isOperator(";") && !isCommaBetweenWords(words, i))
            continue;
        const bool isBelow = i > 0 && words[i - 1].endsLine();
        std::vector<WrittenComment> moved = std::exchange(separator.above, {});
        if (isBelow || !moved.empty())
            std::ranges::move(std::exchange(separator.behind, {}), std::back_inserter(moved));
        if (isBelow)
            separator.behind = std::exchange(words[i - 1].behind, {});
        std::ranges::move(words[i + 1].above, std::back_inserter(moved));
        words[i + 1].above = std::move(moved);
    }
}

} // namespace

bool isInList(std::string_view list, std::string_view word)
{
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        if (list.substr(0, end) == word)
            return true;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return false;
}

bool WrittenWord::is(std::string_view upperCaseKeyword) const
{
    return isKeyword && equalsIgnoringCase(token.text, upperCaseKeyword);
}

bool WrittenWord::isOneOf(std::string_view spacedKeywords) const
{
    return isKeyword && isInList(spacedKeywords, asciiUpper(token.text));
}

bool WrittenWord::isOperator(std::string_view text) const
{
    return token.kind == TokenKind::Operator && token.text == text;
}

bool WrittenWord::endsLine() const
{
    return std::ranges::any_of(behind, &WrittenComment::endsLine);
}

std::string WrittenWord::text() const
{
    return isKeyword ? asciiUpper(token.text) : std::string(token.text);
}

std::vector<WrittenWord> writtenWords(std::string_view script)
{
    std::vector<WrittenWord> words;
    std::vector<WrittenComment> above;
    std::ptrdiff_t lineBreaks = 0;
    const auto append = [&](const Token &token) {
        WrittenWord word;
        word.token = token;
        word.afterBlankLine = lineBreaks > 1;
        word.above = std::exchange(above, {});
        words.push_back(std::move(word));
        lineBreaks = 0;
    };
    for (const Token &token : tokenize(script)) {
        if (token.kind == TokenKind::Space) {
            lineBreaks += std::ranges::count(token.text, '\n');
        } else if (token.kind == TokenKind::Comment) {
            const bool isBehind = !words.empty() && above.empty() && lineBreaks == 0;
            (isBehind ? words.back().behind : above).push_back({trimmed(token.text), lineBreaks > 1});
            lineBreaks = 0;
        } else {
            append(token);
        }
    }
    append({TokenKind::Space, script.size(), {}});
    moveCommentsBehindSeparators(words);
    return words;
}

} // namespace d1::sql
