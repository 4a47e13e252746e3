// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/bytesource.h"

#include <QCryptographicHash>

#include <string>

namespace d1 {

/// The bytes of another source, which outlives it, and their hash on the way.
class HashingSource final : public ByteSource
{
public:
    explicit HashingSource(ByteSource &source)
        : m_source(source)
        , m_hash(QCryptographicHash::Blake2b_256)
    {}

    Result<std::size_t> read(std::span<char> room) override
    {
        Result<std::size_t> got = m_source.read(room);
        if (got)
            m_hash.addData(QByteArrayView(room.data(), static_cast<qsizetype>(*got)));
        return got;
    }

    /// Of what was read so far, in hexadecimal digits.
    [[nodiscard]] std::string hash() const { return m_hash.result().toHex().toStdString(); }

private:
    ByteSource &m_source;
    QCryptographicHash m_hash;
};

} // namespace d1
