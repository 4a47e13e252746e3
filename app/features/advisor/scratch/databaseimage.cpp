// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/scratch/databaseimage.h"

#include "features/advisor/scratch/scratchschema.h"
#include "sql/ascii.h"
#include "sql/quoting.h"

#include <sqlite3.h>

#include <limits>

namespace d1::advisor {

namespace {

std::optional<SampledRows> answerTo(ScratchDatabase &database, const std::string &sql)
{
    Result<ScratchStatement> statement = database.prepare(sql);
    if (!statement)
        return std::nullopt;
    SampledRows rows;
    for (int column = 0; column < statement->columnCount(); ++column)
        rows.columns.emplace_back(sqlite3_column_name(statement->handle(), column));
    int code = statement->step();
    for (; code == SQLITE_ROW; code = statement->step()) {
        std::vector<Cell> &row = rows.rows.emplace_back();
        for (int column = 0; column < statement->columnCount(); ++column)
            row.push_back(statement->cell(column));
    }
    return code == SQLITE_DONE ? std::optional(std::move(rows)) : std::nullopt;
}

} // namespace

DatabaseImage imageOf(ScratchDatabase &database, std::int64_t size, const ReadBudget &budget)
{
    DatabaseImage image;
    image.objects = objectsOf(database);
    image.statistics = statisticsOf(database);
    image.size = size;
    ReadBudget left = budget;
    for (const SchemaObject &object : image.objects) {
        if (!object.isPlainTable())
            continue;
        TableReading reading(object.name, image.hasStatisticsFor(object.name), size, left);
        for (std::string sql = reading.question(); !sql.empty(); sql = reading.question())
            reading.take(answerTo(database, sql));
        reading.addTo(image);
        left.rowsAtMost -= reading.rowsRead();
    }
    return image;
}

DatabaseImage countedImageOf(ScratchDatabase &copy, std::int64_t size)
{
    ReadBudget budget;
    budget.rowsAtMost = std::numeric_limits<std::int64_t>::max() / 2;
    DatabaseImage image = imageOf(copy, size, budget);
    for (const SchemaObject &object : image.objects) {
        if (!object.isPlainTable())
            continue;
        if (const auto rows = copy.number("SELECT count(*) FROM " + sql::quoteIdentifier(object.name)))
            image.rowCounts[object.name] = *rows;
    }
    return image;
}

} // namespace d1::advisor
