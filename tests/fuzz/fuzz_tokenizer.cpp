// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"
#include "sql/tokenizer.h"

std::string d1::fuzz::complaintAbout(std::string_view input)
{
    std::size_t end = 0;
    for (const sql::Token &token : sql::tokenize(input)) {
        if (token.text.empty())
            return "an empty token";
        if (token.offset != end || input.substr(end, token.text.size()) != token.text)
            return "text was lost";
        end += token.text.size();
    }
    return end == input.size() ? "" : "text was lost at the end";
}
