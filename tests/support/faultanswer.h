// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <chrono>
#include <utility>

namespace d1::test {

/// What the fault server got. Header names are lower case.
struct FaultRequest {
    QByteArray method;
    QByteArray path; ///< with its query, as sent
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    int connection = 0; ///< the TCP connection it came on, from 1

    [[nodiscard]] QByteArray header(const QByteArray &lowerCaseName) const;
};

/// How the fault server treats one request: an answer, and what goes wrong on its way.
class FaultAnswer
{
public:
    enum class Ending {
        Whole,
        Hang,            ///< the request is read and never answered
        ResetUnread,     ///< the connection is reset and nothing was executed
        ResetAfterwards, ///< executed, then reset before the first byte of the answer
        CloseAfterwards, ///< the same with an orderly close
        Truncated,       ///< closed in the middle of the body
    };

    static FaultAnswer json(const QByteArray &body, int status = 200);
    static FaultAnswer html(const QByteArray &body, int status);
    static FaultAnswer text(const QByteArray &body, int status);
    static FaultAnswer empty(int status);
    /// A file.
    static FaultAnswer bytes(const QByteArray &body, int status = 200);
    /// D1's envelope with one error: {"success":false,"errors":[{"code","message"}],...}.
    static FaultAnswer d1Error(int status, int code, const QByteArray &message);
    /// D1's envelope of /raw with one statement's columns and rows, given as JSON arrays.
    static FaultAnswer d1Rows(const QByteArray &columnsJson, const QByteArray &rowsJson);
    static FaultAnswer hang();
    static FaultAnswer resetUnread();
    /// `body` is what would have been answered; the execution counts.
    static FaultAnswer executedThenReset();
    static FaultAnswer executedThenClosed();

    [[nodiscard]] FaultAnswer withHeader(const QByteArray &name, const QByteArray &value) const;
    [[nodiscard]] FaultAnswer gzipped() const;
    [[nodiscard]] FaultAnswer chunked() const;
    /// Content-Length promises everything, but the connection closes after `bytes` of the body.
    [[nodiscard]] FaultAnswer truncatedAfter(qsizetype bytes) const;
    /// `bytes` of the answer every `pause`.
    [[nodiscard]] FaultAnswer dripping(qsizetype bytes, std::chrono::milliseconds pause) const;
    /// The connection closes after the whole answer, which says so.
    [[nodiscard]] FaultAnswer closing() const;

    /// Whether the request counts as run: it was answered with a status below 400, or broke afterwards.
    [[nodiscard]] bool executes() const;
    /// Everything to write, headers first.
    [[nodiscard]] QByteArray bytes() const;

    [[nodiscard]] Ending ending() const { return m_ending; }
    [[nodiscard]] bool closesConnection() const { return m_closing; }
    [[nodiscard]] qsizetype dripBytes() const { return m_dripBytes; }
    [[nodiscard]] std::chrono::milliseconds dripPause() const { return m_dripPause; }

private:
    int m_status = 200;
    QByteArray m_contentType;
    QByteArray m_body;
    QList<std::pair<QByteArray, QByteArray>> m_headers;
    Ending m_ending = Ending::Whole;
    bool m_gzip = false;
    bool m_chunked = false;
    bool m_closing = false;
    qsizetype m_truncateAfter = 0;
    qsizetype m_dripBytes = 0; // 0: everything at once
    std::chrono::milliseconds m_dripPause{0};
};

} // namespace d1::test
