// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/exporter/bytesink.h"
#include "features/exporter/exportrequest.h"

#include <memory>
#include <string>
#include <vector>

namespace d1 {

/// Where an export goes: one place, or a folder with a file a table. Nothing is left behind unless publish() was
/// reached. One thread at a time.
class ExportOutput
{
public:
    ExportOutput() = default;
    ExportOutput(const ExportOutput &) = delete;
    ExportOutput &operator=(const ExportOutput &) = delete;
    virtual ~ExportOutput() = default;

    /// True when every table has a place of its own.
    [[nodiscard]] virtual bool isPerTable() const = 0;
    /// Where the next bytes go, of this table or of everything. It lives until the next call of this or publish().
    [[nodiscard]] virtual Result<ByteSink *> open(const std::string &table) = 0;
    /// Ends the last one and puts all in their places.
    [[nodiscard]] virtual Result<void> publish() = 0;
    /// The paths of what was published; none for a stream.
    [[nodiscard]] virtual std::vector<std::string> files() const { return {}; }
};

/// A file; packed when its name ends with .gz or .zst. It is opened at once.
[[nodiscard]] Result<std::unique_ptr<ExportOutput>> outputToFile(const std::string &path);
/// A folder, which is made if need be, with files like "orders.csv" in it; packed ones for a packing.
[[nodiscard]] Result<std::unique_ptr<ExportOutput>> outputToFolder(const std::string &path, ExportFormat format);
/// Somewhere else, a stream say.
[[nodiscard]] std::unique_ptr<ExportOutput> outputTo(std::unique_ptr<ByteSink> sink);

/// A file's name for a table: what cannot be in one is written as %2F.
[[nodiscard]] std::string fileNameFor(const std::string &table, ExportFormat format);

} // namespace d1
