// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/keywords.h"

#include "sql/ascii.h"

#include <algorithm>
#include <array>

namespace d1::sql {

namespace {

constexpr auto reserved = std::to_array<std::string_view>({
    "ADD",        "ALL",        "ALTER",     "AND",          "AS",           "AUTOINCREMENT",
    "BETWEEN",    "CASE",       "CAST",      "CHECK",        "COLLATE",      "COMMIT",
    "CONSTRAINT", "CREATE",     "CROSS",     "CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP",
    "DEFAULT",    "DEFERRABLE", "DELETE",    "DISTINCT",     "DROP",         "ELSE",
    "ESCAPE",     "EXCEPT",     "EXISTS",    "FOREIGN",      "FROM",         "FULL",
    "GROUP",      "HAVING",     "IF",        "IN",           "INDEX",        "INDEXED",
    "INNER",      "INSERT",     "INTERSECT", "INTO",         "IS",           "ISNULL",
    "JOIN",       "LEFT",       "LIMIT",     "NATURAL",      "NOT",          "NOTHING",
    "NOTNULL",    "NULL",       "ON",        "OR",           "ORDER",        "OUTER",
    "PRIMARY",    "RAISE",      "RECURSIVE", "REFERENCES",   "RETURNING",    "RIGHT",
    "SELECT",     "SET",        "TABLE",     "THEN",         "TO",           "TRANSACTION",
    "UNION",      "UNIQUE",     "UPDATE",    "USING",        "VALUES",       "WHEN",
    "WHERE",      "WITH",
});

constexpr auto contextual = std::to_array<std::string_view>({
    "ABORT",        "ACTION",    "AFTER",     "ALWAYS",    "ANALYZE",  "ASC",       "ATTACH",    "BEFORE",
    "BEGIN",        "BY",        "CASCADE",   "COLUMN",    "CONFLICT", "CURRENT",   "DATABASE",  "DEFERRED",
    "DESC",         "DETACH",    "DO",        "EACH",      "END",      "EXCLUDE",   "EXCLUSIVE", "EXPLAIN",
    "FAIL",         "FILTER",    "FIRST",     "FOLLOWING", "FOR",      "GENERATED", "GLOB",      "GROUPS",
    "IGNORE",       "IMMEDIATE", "INITIALLY", "INSTEAD",   "KEY",      "LAST",      "LIKE",      "MATCH",
    "MATERIALIZED", "NO",        "NULLS",     "OF",        "OFFSET",   "OTHERS",    "OVER",      "PARTITION",
    "PLAN",         "PRAGMA",    "PRECEDING", "QUERY",     "RANGE",    "REGEXP",    "REINDEX",   "RELEASE",
    "RENAME",       "REPLACE",   "RESTRICT",  "ROLLBACK",  "ROW",      "ROWS",      "SAVEPOINT", "TEMP",
    "TEMPORARY",    "TIES",      "TRIGGER",   "UNBOUNDED", "VACUUM",   "VIEW",      "VIRTUAL",   "WINDOW",
    "WITHOUT",
});

static_assert(std::ranges::is_sorted(reserved) && std::ranges::is_sorted(contextual));

/// Sorted words with the place where each initial letter begins: every word of every statement is looked up, often.
template<std::size_t Count>
class WordList
{
public:
    constexpr explicit WordList(const std::array<std::string_view, Count> &words)
        : m_words(words)
    {
        for (std::size_t letter = 0; letter < m_starts.size(); ++letter) {
            const auto initial = static_cast<char>('A' + letter);
            m_starts[letter] = static_cast<std::size_t>(
                std::ranges::count_if(words, [initial](std::string_view word) { return word.front() < initial; }));
        }
    }

    [[nodiscard]] constexpr bool contains(std::string_view word) const
    {
        if (word.empty() || !isAsciiLetter(word.front()))
            return false;
        const auto letter = static_cast<std::size_t>(asciiUpper(word.front()) - 'A');
        for (std::size_t i = m_starts[letter]; i < m_starts[letter + 1]; ++i) {
            if (equalsIgnoringCase(m_words[i], word))
                return true;
        }
        return false;
    }

private:
    std::array<std::string_view, Count> m_words;
    std::array<std::size_t, 27> m_starts{};
};

constexpr WordList reservedWords(reserved);
constexpr WordList contextualWords(contextual);

} // namespace

KeywordClass keywordClassOf(std::string_view word)
{
    if (reservedWords.contains(word))
        return KeywordClass::Reserved;
    return contextualWords.contains(word) ? KeywordClass::Contextual : KeywordClass::None;
}

std::vector<std::string_view> keywords()
{
    std::vector<std::string_view> all(reserved.begin(), reserved.end());
    all.insert(all.end(), contextual.begin(), contextual.end());
    return all;
}

} // namespace d1::sql
