// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

namespace d1 {

/// The body of a request that can be sent once. Qt sends a request again when a connection breaks before the answer;
/// since this body cannot be rewound, Qt reports the break instead, and nothing runs twice.
///
/// It also tells whether Qt ever asked for the bytes, which it does only on an established connection.
class OneShotBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(QByteArray bytes, QObject *parent = nullptr);
    /// The next `size` bytes of `source`, which is not owned and must outlive the request; none of them is held here.
    OneShotBody(QIODevice *source, qint64 size, QObject *parent = nullptr);

    /// Of an empty body nothing can be told, so it counts as taken.
    [[nodiscard]] bool wasTaken() const { return m_position > 0 || m_size == 0; }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override { return m_position == m_size; }
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_bytes;
    QIODevice *m_source = nullptr; // or null: the bytes
    qint64 m_size;
    qint64 m_position = 0;
};

} // namespace d1
