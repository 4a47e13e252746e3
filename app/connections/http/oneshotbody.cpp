// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/oneshotbody.h"

#include <algorithm>
#include <cstring>

namespace d1 {

OneShotBody::OneShotBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
    , m_size(m_bytes.size())
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

OneShotBody::OneShotBody(QIODevice *source, qint64 size, QObject *parent)
    : QIODevice(parent)
    , m_source(source)
    , m_size(size)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_size - m_position + QIODevice::bytesAvailable();
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    const qint64 size = std::min(maxSize, m_size - m_position);
    if (size == 0)
        return -1;
    if (!m_source) {
        std::memcpy(data, m_bytes.constData() + m_position, static_cast<std::size_t>(size));
        m_position += size;
        return size;
    }
    const qint64 got = m_source->read(data, size);
    if (got <= 0)
        return -1; // shorter than it was; Qt breaks the exchange off
    m_position += got;
    return got;
}

qint64 OneShotBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace d1
