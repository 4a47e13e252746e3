// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/columnmatching.h"

#include "sql/ascii.h"

#include <algorithm>
#include <utility>

namespace d1 {

namespace {

/// Insertions, deletions and replacements that make one text the other.
std::size_t editsBetween(std::string_view left, std::string_view right)
{
    std::vector<std::size_t> row(right.size() + 1);
    for (std::size_t i = 0; i <= right.size(); ++i)
        row[i] = i;
    for (std::size_t i = 0; i < left.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t k = 0; k < right.size(); ++k) {
            const std::size_t replaced = diagonal + (left[i] == right[k] ? 0 : 1);
            diagonal = row[k + 1];
            row[k + 1] = std::min({replaced, row[k] + 1, row[k + 1] + 1});
        }
    }
    return row.back();
}

template<typename Same>
void match(std::vector<ColumnMatch> &matches, const std::vector<std::string> &fileColumns,
           std::vector<std::string> &free, ColumnMatch::By by, const Same &same)
{
    for (std::size_t i = 0; i < fileColumns.size(); ++i) {
        if (matches[i].by != ColumnMatch::By::Nothing)
            continue;
        const auto found =
            std::ranges::find_if(free, [&](const std::string &column) { return same(fileColumns[i], column); });
        if (found == free.end())
            continue;
        matches[i] = {by, *found};
        free.erase(found);
    }
}

} // namespace

std::string wordsOf(const std::string &name)
{
    std::string words;
    for (const char character : name) {
        if (sql::isAsciiLetter(character) || sql::isAsciiDigit(character) || (character & 0x80) != 0)
            words += sql::asciiLower(character);
    }
    return words;
}

std::vector<std::string> writableColumns(const SchemaTable &table)
{
    std::vector<std::string> columns;
    for (const SchemaColumn &column : table.columns) {
        if (!column.generated && !column.hidden)
            columns.push_back(column.name);
    }
    return columns;
}

std::vector<ColumnMatch> matchColumns(const std::vector<std::string> &fileColumns, bool hasHeader,
                                      const SchemaTable &table)
{
    std::vector<ColumnMatch> matches(fileColumns.size());
    std::vector<std::string> free = writableColumns(table);
    if (!hasHeader) {
        if (free.size() == fileColumns.size()) {
            for (std::size_t i = 0; i < free.size(); ++i)
                matches[i] = {ColumnMatch::By::Position, free[i]};
        }
        return matches;
    }
    match(matches, fileColumns, free, ColumnMatch::By::Name,
          [](const std::string &left, const std::string &right) { return sql::equalsIgnoringCase(left, right); });
    match(matches, fileColumns, free, ColumnMatch::By::Words, [](const std::string &left, const std::string &right) {
        const std::string words = wordsOf(left);
        return !words.empty() && words == wordsOf(right);
    });
    return matches;
}

std::string nearestColumn(const std::string &name, const std::vector<std::string> &columns)
{
    constexpr std::size_t farthest = 2;
    std::string nearest;
    std::size_t least = farthest + 1;
    for (const std::string &column : columns) {
        const std::size_t edits = editsBetween(sql::asciiLower(name), sql::asciiLower(column));
        if (edits < least && edits < column.size()) {
            least = edits;
            nearest = column;
        }
    }
    return nearest;
}

} // namespace d1
