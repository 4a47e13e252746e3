// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"
#include "sql/ascii.h"
#include "sql/format/formatter.h"
#include "sql/tokenizer.h"

#include <algorithm>

namespace {

bool saysTheSame(const d1::sql::Token &before, const d1::sql::Token &after)
{
    const bool sameText = before.kind == d1::sql::TokenKind::Keyword
                              ? d1::sql::equalsIgnoringCase(before.text, after.text)
                              : before.text == after.text;
    return before.kind == after.kind && sameText;
}

std::size_t commentsIn(std::string_view sql)
{
    const std::vector<d1::sql::Token> tokens = d1::sql::tokenize(sql);
    return static_cast<std::size_t>(std::ranges::count(tokens, d1::sql::TokenKind::Comment, &d1::sql::Token::kind));
}

} // namespace

std::string d1::fuzz::complaintAbout(std::string_view input)
{
    const std::string formatted = sql::formatSql(input);
    if (!std::ranges::equal(sql::significantTokens(input), sql::significantTokens(formatted), saysTheSame))
        return "formatting changed what the SQL says:\n" + formatted;
    if (commentsIn(input) != commentsIn(formatted))
        return "formatting lost a comment:\n" + formatted;
    const std::string again = sql::formatSql(formatted);
    if (again != formatted)
        return "formatting twice is not formatting once:\n" + formatted + "\n-----\n" + again;
    if (sql::samePlace(input, input.size() / 2, formatted) > formatted.size())
        return "the caret fell out of the text";
    return "";
}
