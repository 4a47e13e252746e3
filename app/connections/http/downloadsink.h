// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/http/filetransfer.h"

#include <QObject>

#include <optional>
#include <string>

class QNetworkReply;

namespace d1 {

/// Writes a reply's body into a device as it comes, once its status says that this is the file; any other answer's
/// body stays in the reply. Aborts the reply when the device refuses. Belongs to the reply and dies with it.
class DownloadSink final : public QObject
{
    Q_OBJECT

public:
    /// `from`: how many bytes of the file the device holds already.
    DownloadSink(QNetworkReply *reply, QIODevice *device, qint64 from, FileTransfer::Progress progress);

    /// Takes what has arrived.
    void take();
    /// One sentence, when the device did not take the bytes.
    [[nodiscard]] const std::optional<std::string> &refusal() const { return m_refusal; }

private:
    [[nodiscard]] bool begin(int status);
    void refuse(std::string why);

    QNetworkReply *m_reply;
    QIODevice *m_device;
    qint64 m_written;
    qint64 m_total = -1;
    FileTransfer::Progress m_progress;
    std::optional<std::string> m_refusal;
    bool m_begun = false;
};

} // namespace d1
