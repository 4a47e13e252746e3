// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/draft/tablechoice.h"

#include "features/importer/job/columnmatching.h"
#include "sql/ascii.h"

#include <algorithm>

namespace d1 {

namespace {

bool isFillable(const SchemaTable &table)
{
    return table.type == SchemaTableType::Table || table.type == SchemaTableType::Virtual;
}

std::size_t placesFor(const std::vector<std::string> &columns, bool hasHeader, const SchemaTable &table)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(matchColumns(columns, hasHeader, table),
                              [](const ColumnMatch &match) { return match.by != ColumnMatch::By::Nothing; }));
}

} // namespace

std::string tableNameFor(const std::string &file)
{
    std::string stem = file.substr(file.find_last_of('/') + 1);
    stem = stem.substr(0, std::max<std::size_t>(stem.find('.', 1), 1));
    std::string name;
    for (const char character : stem) {
        const bool isWord = sql::isAsciiLetter(character) || sql::isAsciiDigit(character) || (character & 0x80) != 0;
        if (isWord)
            name += sql::asciiLower(character);
        else if (!name.empty() && name.back() != '_')
            name += '_';
    }
    while (name.ends_with('_'))
        name.pop_back();
    return name.empty() ? "imported" : name;
}

std::string likelyTable(const Schema &schema, const std::string &file, const std::vector<std::string> &columns,
                        bool hasHeader)
{
    if (const SchemaTable *named = schema.find(tableNameFor(file)); named && isFillable(*named))
        return named->name;
    const SchemaTable *best = nullptr;
    std::size_t most = (columns.size() + 1) / 2;
    for (const SchemaTable &table : schema.tables) {
        const std::size_t places = hasHeader && isFillable(table) ? placesFor(columns, true, table) : 0;
        if (places > most || (places == most && places > 0 && !best)) {
            best = &table;
            most = places;
        }
    }
    return best ? best->name : std::string();
}

std::vector<std::string> fillableTables(const Schema &schema)
{
    std::vector<std::string> names;
    for (const SchemaTable &table : schema.tables) {
        if (isFillable(table))
            names.push_back(table.name);
    }
    return names;
}

} // namespace d1
