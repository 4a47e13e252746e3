// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/jsonwriter.h"

#include "features/results/jsontext.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace d1 {

namespace {

template<typename T>
void put(nlohmann::ordered_json &object, const char *key, const std::optional<T> &value)
{
    if (value)
        object[key] = *value;
}

void put(nlohmann::ordered_json &object, const char *key, const std::string &value)
{
    if (!value.empty())
        object[key] = value;
}

nlohmann::ordered_json metaOf(const Meta &meta)
{
    auto object = nlohmann::ordered_json::object();
    if (meta.serverTime)
        object["duration"] = meta.serverTime->count();
    put(object, "rows_read", meta.rowsRead);
    put(object, "rows_written", meta.rowsWritten);
    put(object, "changes", meta.changes);
    put(object, "last_row_id", meta.lastRowId);
    put(object, "changed_db", meta.changedDatabase);
    put(object, "size_after", meta.sizeAfter);
    put(object, "served_by", meta.servedBy);
    put(object, "served_by_region", meta.region);
    put(object, "served_by_colo", meta.colo);
    put(object, "served_by_primary", meta.servedByPrimary);
    put(object, "total_attempts", meta.serverAttempts);
    return object;
}

void writeRows(const ResultSet &rows, std::ostream &out)
{
    constexpr std::size_t enough = 64 * 1024;
    std::string json;
    for (std::size_t row = 0; row < rows.rowCount(); ++row) {
        json += row == 0 ? "[" : ",[";
        for (std::size_t column = 0; column < rows.columnCount(); ++column) {
            if (column > 0)
                json += ',';
            appendJsonValue(json, rows.cell(row, column));
        }
        json += ']';
        if (json.size() > enough) {
            out << json;
            json.clear();
        }
    }
    out << json;
}

} // namespace

void JsonWriter::write(const Reply &reply, std::ostream &out) const
{
    out << R"({"results":[)";
    bool first = true;
    for (const StatementReply &statement : reply.statements) {
        std::string columns;
        for (const std::string &name : statement.rows->columnNames()) {
            if (!columns.empty())
                columns += ',';
            appendJsonString(columns, name);
        }
        out << (first ? "" : ",") << R"({"columns":[)" << columns << R"(],"rows":[)";
        first = false;
        writeRows(*statement.rows, out);
        const auto meta = metaOf(statement.meta).dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
        out << R"(],"meta":)" << meta << (statement.rows->hasInexactNumbers() ? R"(,"inexact":true})" : "}");
    }
    out << "]}\n";
}

} // namespace d1
