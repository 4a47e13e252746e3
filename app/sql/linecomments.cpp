// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/linecomments.h"

#include <algorithm>

namespace d1::sql {

namespace {

constexpr std::string_view blanks = " \t\r";

struct Line {
    std::size_t begin = 0;
    std::size_t indentation = 0;
    std::string_view content; ///< behind the indentation
};

std::vector<Line> linesOf(std::string_view script, StatementSpan span)
{
    const std::size_t first = script.substr(0, span.begin).rfind('\n') + 1;
    // The caret at the start of a line selects nothing of it.
    const bool endsAtLineStart = span.end > span.begin && script[span.end - 1] == '\n';
    const std::size_t last = endsAtLineStart ? span.end - 1 : span.end;
    std::vector<Line> lines;
    for (std::size_t begin = first; begin <= last;) {
        const std::size_t end = std::min(script.find('\n', begin), script.size());
        const std::string_view text = script.substr(begin, end - begin);
        const std::size_t indentation = std::min(text.find_first_not_of(blanks), text.size());
        lines.push_back({begin, indentation, text.substr(indentation)});
        begin = end + 1;
    }
    return lines;
}

} // namespace

std::vector<TextEdit> toggleLineComments(std::string_view script, StatementSpan span)
{
    std::vector<Line> lines = linesOf(script, span);
    const auto isEmpty = [](const Line &line) { return line.content.empty(); };
    if (!std::ranges::all_of(lines, isEmpty))
        std::erase_if(lines, isEmpty);
    const auto isComment = [](const Line &line) { return line.content.starts_with("--"); };
    std::vector<TextEdit> edits;
    if (std::ranges::all_of(lines, isComment)) {
        for (const Line &line : lines)
            edits.push_back({line.begin + line.indentation, line.content.starts_with("-- ") ? 3U : 2U, {}});
        return edits;
    }
    const std::size_t shared = std::ranges::min(lines, {}, &Line::indentation).indentation;
    for (const Line &line : lines)
        edits.push_back({line.begin + shared, 0, "-- "});
    return edits;
}

} // namespace d1::sql
