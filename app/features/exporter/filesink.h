// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/exporter/bytesink.h"

#include <QFile>

#include <memory>
#include <string>

namespace d1 {

/// A file that is there whole or not at all: the bytes go to a file of another name beside it, and only publish() puts
/// that in its place. What is no regular file, a pipe say, is written at once.
class FileSink final : public ByteSink
{
public:
    [[nodiscard]] static Result<std::unique_ptr<FileSink>> open(const std::string &path);
    /// Removes what was not published.
    ~FileSink() override;

    Result<void> write(std::string_view bytes) override;
    /// Returns when the disk has the bytes.
    Result<void> finish() override;
    /// After finish().
    [[nodiscard]] Result<void> publish();

    [[nodiscard]] const std::string &path() const { return m_path; }

private:
    explicit FileSink(std::string path);

    [[nodiscard]] Result<void> openBeside();
    /// `code` is the system's errno.
    [[nodiscard]] Error failure(int code) const;

    std::string m_path;
    std::string m_target; ///< where a link leads
    QFile m_file;
    bool m_isDirect = false;
    bool m_wasThere = false; ///< a file that is to be replaced
    bool m_isPublished = false;
};

} // namespace d1
