// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/tablecreation.h"

#include "features/importer/rejectswriter.h"
#include "sql/ascii.h"
#include "sql/quoting.h"

#include <algorithm>

namespace d1 {

namespace {

std::unexpected<Error> refusal(std::string sentence)
{
    return std::unexpected(Error(ErrorKind::NotFound, std::move(sentence)));
}

bool holds(const std::vector<std::string> &names, const std::string &name)
{
    return std::ranges::any_of(names,
                               [&name](const std::string &other) { return sql::equalsIgnoringCase(name, other); });
}

SchemaColumn *find(SchemaTable &table, const std::string &name)
{
    const auto found = std::ranges::find_if(
        table.columns, [&name](const SchemaColumn &column) { return sql::equalsIgnoringCase(column.name, name); });
    return found == table.columns.end() ? nullptr : &*found;
}

std::string targetOf(const ImportWishes &wishes, const std::string &fileColumn)
{
    const auto wish = std::ranges::find_if(wishes.mapped, [&fileColumn](const ImportWishes::Pair &pair) {
        return sql::equalsIgnoringCase(pair.left, fileColumn);
    });
    return wish == wishes.mapped.end() ? fileColumn : wish->right;
}

/// "TEXT", "VARCHAR(20)", "DECIMAL(10, 2)"; whatever goes on behind it is none.
bool isTypeName(const std::string &type)
{
    const auto belongs = [](char character) {
        return sql::isAsciiLetter(character) || sql::isAsciiDigit(character) || (character & 0x80) != 0
               || std::string_view(" _(),").contains(character);
    };
    const auto opened = std::ranges::count(type, '(');
    return std::ranges::all_of(type, belongs) && opened <= 1 && opened == std::ranges::count(type, ')')
           && (opened == 0) == !type.contains(',') && (opened == 0 || type.ends_with(')'));
}

Result<void> addColumn(SchemaTable &table, std::string name, std::string type)
{
    if (find(table, name))
        return refusal("The table would have two columns \"" + name
                       + "\"; map one of them to another name, or skip it.");
    SchemaColumn column;
    column.name = std::move(name);
    column.declaredType = std::move(type);
    table.columns.push_back(std::move(column));
    return {};
}

std::string statementFor(const SchemaTable &table, const std::vector<std::string> &key)
{
    std::string text = "CREATE TABLE IF NOT EXISTS " + sql::quoteIdentifierIfNeeded(table.name) + " (";
    for (const SchemaColumn &column : table.columns) {
        text +=
            (text.ends_with('(') ? "" : ", ") + sql::quoteIdentifierIfNeeded(column.name) + ' ' + column.declaredType;
        if (key.size() == 1 && column.primaryKeyPosition == 1)
            text += " PRIMARY KEY";
    }
    if (key.size() > 1) {
        text += ", PRIMARY KEY (";
        for (const std::string &name : key)
            text += (text.ends_with('(') ? "" : ", ") + sql::quoteIdentifierIfNeeded(name);
        text += ')';
    }
    return text + ')';
}

} // namespace

Result<SchemaTable> tableFor(const ImportWishes &wishes, const FileSurvey &survey)
{
    SchemaTable table;
    table.name = wishes.table;
    for (std::size_t index = 0; index < survey.columns.size(); ++index) {
        const std::string &fileColumn = survey.columns[index];
        if (holds(wishes.skipped, fileColumn) || fileColumn == RejectsWriter::LineColumn
            || fileColumn == RejectsWriter::ErrorColumn)
            continue;
        std::string name = targetOf(wishes, fileColumn);
        const bool isBlob = holds(wishes.blobs, name);
        std::string type = isBlob ? "BLOB" : std::string(nameOf(survey.evidence[index].type()));
        if (Result<void> added = addColumn(table, std::move(name), std::move(type)); !added)
            return std::unexpected(std::move(added.error()));
    }
    for (const auto &[name, value] : wishes.constants) {
        if (Result<void> added = addColumn(table, name, "TEXT"); !added)
            return std::unexpected(std::move(added.error()));
    }
    for (const auto &[name, type] : wishes.types) {
        SchemaColumn *column = find(table, name);
        if (!column)
            return refusal("The file has no column \"" + name + "\" that could get the type " + type + '.');
        if (!isTypeName(type))
            return refusal("\"" + type + "\" is no type for the column \"" + name
                           + "\"; write one like INTEGER, TEXT or VARCHAR(20).");
        column->declaredType = type;
    }
    std::vector<std::string> key;
    for (const std::string &name : wishes.key) {
        SchemaColumn *column = find(table, name);
        if (!column)
            return refusal("The file has no column \"" + name + "\" for the key.");
        column->primaryKeyPosition = static_cast<int>(key.size()) + 1;
        key.push_back(column->name);
    }
    table.sql = statementFor(table, key);
    return table;
}

} // namespace d1
