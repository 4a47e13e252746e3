// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/http/filetransfer.h"
#include "connections/http/httpanswer.h"
#include "core/error.h"

#include <QCoroTask>

class QNetworkAccessManager;

namespace d1 {

/// Moves whole files, once a call, and judges no status. Errors never show the address, which may be signed. The
/// network manager is not owned and must outlive every call. Main thread only.
class FileTransport
{
public:
    explicit FileTransport(QNetworkAccessManager *network);

    /// PUT with its length told beforehand. Any whole HTTP answer is a value.
    [[nodiscard]] QCoro::Task<Result<HttpAnswer>> upload(FileTransfer transfer) const;

    /// GET. A success's body went to the device, any other answer's is in the value. A device that refuses bytes is an
    /// error of ours (ErrorKind::Limit). After a break the device holds what came until then, and FileTransfer::bytes
    /// of another call continues there; a server that cannot continue starts over, for which the device must seek.
    [[nodiscard]] QCoro::Task<Result<HttpAnswer>> download(FileTransfer transfer) const;

private:
    QNetworkAccessManager *m_network;
};

} // namespace d1
