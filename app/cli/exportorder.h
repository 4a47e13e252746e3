// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "features/exporter/exportoutput.h"
#include "features/exporter/exportrequest.h"

namespace d1 {

inline constexpr CommandOption exportTableOption{
    "table", "TABLE", "export this table or view; may be given several times. Without it everything is exported", true};
inline constexpr CommandOption exportQueryOption{"query", "SQL", "export the rows of a SELECT instead"};
inline constexpr CommandOption exportFormatOption{"format", "FORMAT",
                                                  "sql, csv, json or jsonl; otherwise by the output's name, else sql"};
inline constexpr CommandOption outputOption{
    "output", "FILE",
    "the file, packed when it ends with .gz or .zst; for several tables as csv or jsonl a folder; - is standard output "
    "(the default)"};
inline constexpr CommandOption noSchemaOption{"no-schema", "", "for sql: only the rows"};
inline constexpr CommandOption noDataOption{"no-data", "",
                                            "for sql: only what makes the tables, indexes, views and triggers"};
inline constexpr CommandOption exportViaOption{
    "via", "WAY", "d1: let Cloudflare make the SQL file; the database serves nobody meanwhile"};

/// What was asked for on the command line.
struct ExportOrder {
    ExportRequest request;
    std::string output = "-";
    bool isFolder = false;

    [[nodiscard]] bool isStream() const { return output == "-"; }
};

/// Wrong usage where the options contradict each other.
[[nodiscard]] CommandResult<ExportOrder> exportOrderFrom(const Arguments &arguments);

/// Opens it.
[[nodiscard]] Result<std::unique_ptr<ExportOutput>> outputFor(const ExportOrder &order, const CommandStreams &streams);

} // namespace d1
