// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/csvfile.h"
#include "features/importer/rowblock.h"

#include <QFile>

namespace d1 {

/// Writes bad rows as a CSV that can be mended and imported as it is: its first two columns hold the line in the
/// original and what is wrong, and an import passes over them. Made with the first bad row.
class RejectsWriter
{
public:
    static constexpr const char *LineColumn = "import_line";
    static constexpr const char *ErrorColumn = "import_error";

    /// `path` in UTF-8; empty: writes nothing. `header` as it stands in the file, or made from `columns`.
    RejectsWriter(const std::string &path, const CsvDialect &dialect, const std::string &header,
                  const std::vector<std::string> &columns);

    /// Whether `path`, unless empty, can be written when the first bad row comes; nothing is made.
    [[nodiscard]] static Result<void> checkPlace(const std::string &path);
    /// The row is in the file when it returns.
    Result<void> write(const BadRow &row);

private:
    void appendField(std::string &line, const std::string &text) const;
    [[nodiscard]] Error failure() const;

    QFile m_file;
    CsvDialect m_dialect;
    std::string m_header;
};

} // namespace d1
