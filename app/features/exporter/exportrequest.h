// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace d1 {

/// Sql: a script that makes the same again. Csv: RFC 4180. Json: one array of objects, or an object of such arrays by
/// table. JsonLines: an object a line.
enum class ExportFormat { Sql, Csv, Json, JsonLines };

/// The word on the command line and the files' ending: "sql", "csv", "json", "jsonl".
[[nodiscard]] std::string_view nameOf(ExportFormat format);
[[nodiscard]] std::optional<ExportFormat> exportFormatOf(std::string_view name);

/// Cloudflare: its own export, for Sql and hosted databases; the database serves nobody meanwhile.
enum class ExportWay { OwnQueries, Cloudflare };

/// What a person wants out of a database.
struct ExportRequest {
    ExportFormat format = ExportFormat::Sql;
    ExportWay way = ExportWay::OwnQueries;
    std::vector<std::string> tables;  ///< views too; none: everything, for a query whom its rows are inserted into
    std::optional<std::string> query; ///< one SELECT, whose rows are wanted instead of tables
    bool schema = true;               ///< for Sql: what makes tables, indexes, views and triggers
    bool data = true;                 ///< for Sql: the rows

    bool operator==(const ExportRequest &) const = default;
};

/// True when several files come of it: several tables as CSV or JSON Lines.
[[nodiscard]] bool needsFolder(const ExportRequest &request);

} // namespace d1
