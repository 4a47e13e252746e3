// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/exporter/bytesink.h"

#include <QIODevice>

#include <cstdint>
#include <optional>

namespace d1 {

/// A sink for those who write into devices. What is written is handed on at once.
class SinkDevice final : public QIODevice
{
    Q_OBJECT

public:
    /// Open for writing; `sink` must outlive it.
    explicit SinkDevice(ByteSink *sink);

    [[nodiscard]] bool isSequential() const override { return true; }
    /// The sink's own words about why a write failed.
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    ByteSink *m_sink;
    std::optional<Error> m_failure;
};

} // namespace d1
