// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/exportrequest.h"

#include <algorithm>
#include <array>

namespace d1 {

namespace {

constexpr std::array<std::string_view, 4> names{"sql", "csv", "json", "jsonl"};

} // namespace

std::string_view nameOf(ExportFormat format)
{
    return names[static_cast<std::size_t>(format)];
}

std::optional<ExportFormat> exportFormatOf(std::string_view name)
{
    const auto found = std::ranges::find(names, name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<ExportFormat>(found - names.begin());
}

bool needsFolder(const ExportRequest &request)
{
    const bool isRows = request.format == ExportFormat::Csv || request.format == ExportFormat::JsonLines;
    return isRows && !request.query && request.tables.size() != 1;
}

} // namespace d1
