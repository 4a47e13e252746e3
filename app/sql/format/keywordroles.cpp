// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/format/keywordroles.h"

#include "sql/ascii.h"
#include "sql/keywords.h"

#include <algorithm>
#include <array>

namespace d1::sql {

namespace {

/// Where a word that could be a name is a keyword. Lists of words, in upper case: ^ is the start of a statement, $ the
/// end of an operand, RAISE( what it says; an empty list takes anything. `before` is the next word.
struct Role {
    std::string_view word;
    std::string_view after;
    std::string_view before;
};

constexpr auto roles = std::to_array<Role>({
    {"ABORT", "OR CONFLICT RAISE(", ""},
    {"ACTION", "NO", ""},
    {"AFTER", "$", "DELETE INSERT UPDATE"},
    {"ALWAYS", "GENERATED", ""},
    {"ANALYZE", "^", ""},
    {"ASC", "$", ""},
    {"ATTACH", "^", ""},
    {"BEFORE", "$", "DELETE INSERT UPDATE"},
    {"BEGIN", "^", ""},
    {"BEGIN", "$ ROW", "SELECT INSERT UPDATE DELETE REPLACE WITH"},
    {"BY", "GROUP ORDER PARTITION", ""},
    {"CASCADE", "DELETE UPDATE", ""},
    {"COLUMN", "ADD DROP RENAME", ""},
    {"CONFLICT", "ON", ""},
    {"CURRENT", "", "ROW"},
    {"DATABASE", "ATTACH DETACH", ""},
    {"DEFERRED", "INITIALLY BEGIN", ""},
    {"DESC", "$", ""},
    {"DETACH", "^", ""},
    {"DO", "$ CONFLICT", "NOTHING UPDATE"},
    {"EACH", "FOR", ""},
    {"END", "$ ^", ""},
    {"EXCLUDE", "", "NO CURRENT GROUP TIES"},
    {"EXCLUSIVE", "BEGIN", ""},
    {"EXPLAIN", "^", ""},
    {"FAIL", "OR CONFLICT RAISE(", ""},
    {"FILTER", "$", "("},
    {"FIRST", "NULLS", ""},
    {"FOLLOWING", "$ UNBOUNDED", ""},
    {"FOR", "$", "EACH"},
    {"GENERATED", "$", "ALWAYS"},
    {"GLOB", "$ NOT", ""},
    {"GROUPS", "", "BETWEEN CURRENT UNBOUNDED"},
    {"IF", "", "NOT EXISTS"},
    {"IGNORE", "OR CONFLICT RAISE(", ""},
    {"IMMEDIATE", "INITIALLY BEGIN", ""},
    {"INITIALLY", "", "DEFERRED IMMEDIATE"},
    {"INSTEAD", "$", "OF"},
    {"KEY", "PRIMARY FOREIGN", ""},
    {"LAST", "NULLS", ""},
    {"LIKE", "$ NOT", ""},
    {"MATCH", "$ NOT", ""},
    {"MATERIALIZED", "AS NOT", ""},
    {"NO", "", "ACTION OTHERS"},
    {"NULLS", "$", "FIRST LAST"},
    {"OF", "UPDATE INSTEAD", ""},
    {"OFFSET", "$", ""},
    {"OTHERS", "NO", ""},
    {"OVER", "$", ""},
    {"PARTITION", "", "BY"},
    {"PLAN", "QUERY", ""},
    {"PRAGMA", "^", ""},
    {"PRECEDING", "$ UNBOUNDED", ""},
    {"QUERY", "EXPLAIN", ""},
    {"RANGE", "", "BETWEEN CURRENT UNBOUNDED"},
    {"REGEXP", "$ NOT", ""},
    {"REINDEX", "^", ""},
    {"RELEASE", "^", ""},
    {"RENAME", "$", ""},
    {"REPLACE", "OR CONFLICT", ""},
    {"REPLACE", "", "INTO"},
    {"RESTRICT", "DELETE UPDATE", ""},
    {"ROLLBACK", "^ OR CONFLICT RAISE(", ""},
    {"ROW", "CURRENT EACH", ""},
    {"ROWS", "", "BETWEEN CURRENT UNBOUNDED"},
    {"SAVEPOINT", "^ RELEASE TO", ""},
    {"TEMP", "CREATE", ""},
    {"TEMPORARY", "CREATE", ""},
    {"TIES", "EXCLUDE", ""},
    {"TRIGGER", "CREATE DROP TEMP TEMPORARY", ""},
    {"UNBOUNDED", "", "PRECEDING FOLLOWING"},
    {"VACUUM", "^", ""},
    {"VIEW", "CREATE DROP TEMP TEMPORARY", ""},
    {"VIRTUAL", "CREATE $", ""},
    {"WINDOW", "$", ""},
    {"WITHOUT", "$", ""},
});

bool follows(std::span<const WrittenWord> words, std::size_t i, std::string_view list)
{
    if (list.empty())
        return true;
    if (i == 0 || words[i - 1].isOperator(";"))
        return isInList(list, "^");
    const WrittenWord &previous = words[i - 1];
    if (previous.isOneOf(list) || (endsOperand(previous) && isInList(list, "$")))
        return true;
    return previous.isOperator("(") && i > 1 && words[i - 2].is("RAISE") && isInList(list, "RAISE(");
}

bool precedes(std::span<const WrittenWord> words, std::size_t i, std::string_view list)
{
    return list.empty() || (i + 1 < words.size() && isInList(list, asciiUpper(words[i + 1].token.text)));
}

bool isKeywordHere(std::span<const WrittenWord> words, std::size_t i)
{
    const bool isPartOfName =
        (i > 0 && words[i - 1].isOperator(".")) || (i + 1 < words.size() && words[i + 1].isOperator("."));
    if (isPartOfName)
        return false;
    const std::string word = asciiUpper(words[i].token.text);
    if (i > 0 && words[i - 1].is("AS") && !isInList("SELECT WITH VALUES NOT MATERIALIZED", word))
        return false;
    if (keywordClassOf(word) == KeywordClass::Reserved && word != "IF")
        return true;
    return std::ranges::any_of(roles, [&](const Role &role) {
        return role.word == word && follows(words, i, role.after) && precedes(words, i, role.before);
    });
}

} // namespace

bool endsOperand(const WrittenWord &word)
{
    switch (word.token.kind) {
    case TokenKind::Keyword:
        return !word.isKeyword
               || word.isOneOf(
                   "NULL END CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP ISNULL NOTNULL ASC DESC FIRST LAST ROW");
    case TokenKind::Operator:
        return word.token.text == ")";
    case TokenKind::Space:
        return false;
    default:
        return true;
    }
}

void findKeywordRoles(std::span<WrittenWord> words)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].token.kind == TokenKind::Keyword)
            words[i].isKeyword = isKeywordHere(words, i);
    }
}

} // namespace d1::sql
