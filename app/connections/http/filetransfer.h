// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"

#include <QUrl>

#include <chrono>
#include <functional>

class QIODevice;

namespace d1 {

/// A file on its way to or from an address that carries its own right, such as a signed URL: no credential goes along,
/// and the file is never whole in memory. The device is not owned and must outlive the call.
struct FileTransfer {
    /// Bytes moved so far and, when known, of how many. Main thread, while the call runs.
    using Progress = std::function<void(qint64 done, qint64 total)>;

    FileTransfer(QUrl where, QIODevice *file)
        : url(std::move(where))
        , device(file)
    {}

    QUrl url;
    QIODevice *device;
    /// Up: the bytes to send, from the device's position on. Down: those that an earlier try wrote; the rest is asked.
    qint64 bytes = 0;
    std::chrono::milliseconds stall{60'000}; ///< given up when nothing moves for so long
    CancelToken cancel;
    Progress progress;
};

} // namespace d1
