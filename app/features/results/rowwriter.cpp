// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/rowwriter.h"

#include "features/results/csvwriter.h"
#include "features/results/insertwriter.h"
#include "features/results/jsonrowwriter.h"
#include "features/results/markdownwriter.h"
#include "features/results/tsvwriter.h"

namespace d1 {

std::unique_ptr<RowWriter> rowWriter(RowFormat format, const std::string &table)
{
    switch (format) {
    case RowFormat::Tsv:
        return std::make_unique<TsvWriter>(false);
    case RowFormat::TsvWithHeaders:
        return std::make_unique<TsvWriter>(true);
    case RowFormat::Csv:
        return std::make_unique<CsvWriter>();
    case RowFormat::Sql:
        return std::make_unique<InsertWriter>(table);
    case RowFormat::Markdown:
        return std::make_unique<MarkdownWriter>();
    case RowFormat::Json:
        return std::make_unique<JsonRowWriter>(JsonRowWriter::Layout::Array);
    case RowFormat::JsonLines:
        return std::make_unique<JsonRowWriter>(JsonRowWriter::Layout::Lines);
    }
    return nullptr;
}

} // namespace d1
