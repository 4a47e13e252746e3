// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/bytesource.h"
#include "features/importer/csvdialect.h"

#include <memory>
#include <vector>

namespace d1 {

/// Bytes of any encoding as UTF-8, without byte order mark. UTF-8 passes as it is: whether it is valid is for the
/// reader to see, who can name the line.
class Transcoder final : public ByteSource
{
public:
    /// The source must outlive it and stand at its beginning.
    Transcoder(ByteSource &source, TextEncoding encoding);
    ~Transcoder() override;

    Result<std::size_t> read(std::span<char> room) override;

private:
    class Converter;

    [[nodiscard]] Result<bool> fill();
    void dropByteOrderMark();

    ByteSource &m_source;
    TextEncoding m_encoding;
    std::unique_ptr<Converter> m_converter; ///< null for UTF-8
    std::vector<char> m_pending;            ///< read and not yet handed out
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    bool m_atStart = true;
    bool m_atEnd = false;
};

} // namespace d1
