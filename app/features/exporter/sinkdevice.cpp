// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/sinkdevice.h"

namespace d1 {

SinkDevice::SinkDevice(ByteSink *sink)
    : m_sink(sink)
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

qint64 SinkDevice::readData(char *, qint64)
{
    return -1;
}

qint64 SinkDevice::writeData(const char *data, qint64 size)
{
    Result<void> written = m_sink->write({data, static_cast<std::size_t>(size)});
    if (written)
        return size;
    m_failure = std::move(written.error());
    setErrorString(QString::fromStdString(m_failure->facts.message));
    return -1;
}

} // namespace d1
