// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exportorder.h"

#include <QFileInfo>

#include <ostream>

namespace d1 {

namespace {

/// Standard output. Its own buffer does the rest.
class StreamSink final : public ByteSink
{
public:
    explicit StreamSink(std::ostream *out)
        : m_out(out)
    {}

    Result<void> write(std::string_view bytes) override
    {
        m_out->write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        return checked();
    }
    Result<void> finish() override
    {
        m_out->flush();
        return checked();
    }

private:
    [[nodiscard]] Result<void> checked() const
    {
        if (*m_out)
            return {};
        return std::unexpected(
            Error(ErrorKind::Limit, "The output could not be written; check the space on the disk it goes to."));
    }

    std::ostream *m_out;
};

std::string_view withoutPacking(std::string_view path)
{
    for (const std::string_view ending : {".gz", ".zst"}) {
        if (path.ends_with(ending))
            return path.substr(0, path.size() - ending.size());
    }
    return path;
}

/// By the file's ending.
std::optional<ExportFormat> formatOfName(std::string_view path)
{
    const std::string_view name = withoutPacking(path);
    if (name.ends_with(".ndjson"))
        return ExportFormat::JsonLines;
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos ? std::nullopt : exportFormatOf(name.substr(dot + 1));
}

CommandResult<ExportFormat> formatOf(const Arguments &arguments, const std::string &output)
{
    const auto byName = formatOfName(output);
    const auto word = arguments.value(exportFormatOption);
    if (!word)
        return byName.value_or(ExportFormat::Sql);
    const auto format = exportFormatOf(*word);
    if (!format)
        return wrongUsage("There is no format \"" + *word + "\"; write sql, csv, json or jsonl.");
    // A file of that name holds lines for everyone who reads it.
    return *format == ExportFormat::Json && byName == ExportFormat::JsonLines ? ExportFormat::JsonLines : *format;
}

bool isFolder(const std::string &output)
{
    return output.ends_with('/') || QFileInfo(QString::fromStdString(output)).isDir();
}

CommandResult<void> checked(const ExportOrder &order, const Arguments &arguments)
{
    const ExportRequest &request = order.request;
    const bool isSql = request.format == ExportFormat::Sql;
    if (request.query && request.tables.size() > 1)
        return wrongUsage("The rows of a query go into one table; give --table once.");
    if (request.query && !isSql && !request.tables.empty())
        return wrongUsage(
            "Give either --query or --table; both is for --format sql, where the rows go into that table.");
    if ((!request.schema || !request.data) && !isSql)
        return wrongUsage("The options --no-schema and --no-data are for --format sql.");
    if (!request.schema && !request.data)
        return wrongUsage("With --no-schema and --no-data nothing is left to export; give one of them.");
    if (order.isStream() && arguments.has(jsonOption))
        return wrongUsage("With --json the export needs a file; give --output FILE.");
    if (needsFolder(request) && order.isStream())
        return wrongUsage("Several tables as " + std::string(nameOf(request.format))
                          + " are several files; give --output FOLDER, or one --table.");
    return {};
}

CommandResult<void> readWay(const Arguments &arguments, ExportRequest &request)
{
    const auto way = arguments.value(exportViaOption);
    if (!way)
        return {};
    if (*way != "d1")
        return wrongUsage("The option --via takes d1, for Cloudflare's own export.");
    if (request.query || request.format != ExportFormat::Sql)
        return wrongUsage("Cloudflare's own export knows tables and --format sql alone; leave --via out.");
    request.way = ExportWay::Cloudflare;
    return {};
}

} // namespace

CommandResult<ExportOrder> exportOrderFrom(const Arguments &arguments)
{
    ExportOrder order;
    order.output = arguments.value(outputOption).value_or("-");
    const auto format = formatOf(arguments, order.output);
    if (!format)
        return std::unexpected(format.error());
    order.request.format = *format;
    order.request.tables = arguments.values(exportTableOption);
    order.request.query = arguments.value(exportQueryOption);
    order.request.schema = !arguments.has(noSchemaOption);
    order.request.data = !arguments.has(noDataOption);
    if (auto sound = checked(order, arguments); !sound)
        return std::unexpected(std::move(sound.error()));
    if (auto way = readWay(arguments, order.request); !way)
        return std::unexpected(std::move(way.error()));

    const bool mayBeFolder = !order.isStream() && *format != ExportFormat::Sql && !order.request.query;
    order.isFolder = mayBeFolder && (needsFolder(order.request) || isFolder(order.output));
    return order;
}

Result<std::unique_ptr<ExportOutput>> outputFor(const ExportOrder &order, const CommandStreams &streams)
{
    if (order.isStream())
        return outputTo(std::make_unique<StreamSink>(streams.out));
    return order.isFolder ? outputToFolder(order.output, order.request.format) : outputToFile(order.output);
}

} // namespace d1
