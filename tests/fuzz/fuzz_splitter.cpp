// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"
#include "sql/splitter.h"
#include "sql/tokenizer.h"

#include <algorithm>

std::string d1::fuzz::complaintAbout(std::string_view input)
{
    const std::vector<sql::StatementSpan> spans = sql::splitStatements(input);
    std::size_t end = 0;
    for (const sql::StatementSpan &span : spans) {
        if (span.begin < end || span.end <= span.begin || span.end > input.size())
            return "a statement out of place";
        end = span.end;
    }
    auto span = spans.begin();
    for (const sql::Token &token : sql::significantTokens(input)) {
        while (span != spans.end() && span->end <= token.offset)
            ++span;
        const bool isInside =
            span != spans.end() && span->begin <= token.offset && token.offset + token.text.size() <= span->end;
        if (!isInside && token.text != ";")
            return "a word outside every statement";
    }
    for (const std::size_t caret : {std::size_t{0}, input.size() / 2, input.size()}) {
        const auto found = sql::statementAt(input, caret);
        if (found.has_value() == spans.empty() || (found && std::ranges::find(spans, *found) == spans.end()))
            return "the caret is at a statement that is none";
    }
    return "";
}
