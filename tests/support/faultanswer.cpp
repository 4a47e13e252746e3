// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultanswer.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <zlib.h>

#include <algorithm>

namespace d1::test {

namespace {

QByteArray gzip(const QByteArray &plain)
{
    constexpr int gzipWindow = 15 + 16;
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(plain.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.constData()));
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

QByteArray inChunks(const QByteArray &body)
{
    constexpr qsizetype chunkSize = 4096;
    QByteArray framed;
    for (qsizetype at = 0; at < body.size(); at += chunkSize) {
        const QByteArray chunk = body.mid(at, chunkSize);
        framed += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
    }
    return framed + "0\r\n\r\n";
}

} // namespace

QByteArray FaultRequest::header(const QByteArray &lowerCaseName) const
{
    const auto found = std::ranges::find(headers, lowerCaseName, &std::pair<QByteArray, QByteArray>::first);
    return found == headers.end() ? QByteArray() : found->second;
}

FaultAnswer FaultAnswer::json(const QByteArray &body, int status)
{
    FaultAnswer answer;
    answer.m_status = status;
    answer.m_contentType = "application/json";
    answer.m_body = body;
    return answer;
}

FaultAnswer FaultAnswer::html(const QByteArray &body, int status)
{
    FaultAnswer answer = json(body, status);
    answer.m_contentType = "text/html; charset=UTF-8";
    return answer;
}

FaultAnswer FaultAnswer::text(const QByteArray &body, int status)
{
    FaultAnswer answer = json(body, status);
    answer.m_contentType = "text/plain;charset=UTF-8";
    return answer;
}

FaultAnswer FaultAnswer::empty(int status)
{
    FaultAnswer answer;
    answer.m_status = status;
    return answer;
}

FaultAnswer FaultAnswer::bytes(const QByteArray &body, int status)
{
    FaultAnswer answer = json(body, status);
    answer.m_contentType = "application/octet-stream";
    return answer;
}

FaultAnswer FaultAnswer::d1Error(int status, int code, const QByteArray &message)
{
    const QJsonObject error{{QStringLiteral("code"), code}, {QStringLiteral("message"), QString::fromUtf8(message)}};
    const QByteArray list = "[" + QJsonDocument(error).toJson(QJsonDocument::Compact) + "]";
    return json(R"({"success":false,"errors":)" + list + R"(,"messages":[],"result":null})", status);
}

FaultAnswer FaultAnswer::d1Rows(const QByteArray &columnsJson, const QByteArray &rowsJson)
{
    return json(R"({"success":true,"errors":[],"messages":[],"result":[{"success":true,"results":{"columns":)"
                + columnsJson + R"(,"rows":)" + rowsJson + R"(},"meta":{"duration":0.5,"rows_read":1}}]})");
}

FaultAnswer FaultAnswer::hang()
{
    FaultAnswer answer;
    answer.m_ending = Ending::Hang;
    return answer;
}

FaultAnswer FaultAnswer::resetUnread()
{
    FaultAnswer answer;
    answer.m_ending = Ending::ResetUnread;
    return answer;
}

FaultAnswer FaultAnswer::executedThenReset()
{
    FaultAnswer answer;
    answer.m_ending = Ending::ResetAfterwards;
    return answer;
}

FaultAnswer FaultAnswer::executedThenClosed()
{
    FaultAnswer answer;
    answer.m_ending = Ending::CloseAfterwards;
    return answer;
}

FaultAnswer FaultAnswer::withHeader(const QByteArray &name, const QByteArray &value) const
{
    FaultAnswer answer = *this;
    answer.m_headers.append({name, value});
    return answer;
}

FaultAnswer FaultAnswer::gzipped() const
{
    FaultAnswer answer = *this;
    answer.m_gzip = true;
    return answer;
}

FaultAnswer FaultAnswer::chunked() const
{
    FaultAnswer answer = *this;
    answer.m_chunked = true;
    return answer;
}

FaultAnswer FaultAnswer::truncatedAfter(qsizetype bytes) const
{
    FaultAnswer answer = *this;
    answer.m_ending = Ending::Truncated;
    answer.m_truncateAfter = bytes;
    return answer;
}

FaultAnswer FaultAnswer::dripping(qsizetype bytes, std::chrono::milliseconds pause) const
{
    FaultAnswer answer = *this;
    answer.m_dripBytes = bytes;
    answer.m_dripPause = pause;
    return answer;
}

FaultAnswer FaultAnswer::closing() const
{
    FaultAnswer answer = *this;
    answer.m_closing = true;
    return answer;
}

bool FaultAnswer::executes() const
{
    switch (m_ending) {
    case Ending::Hang:
    case Ending::ResetUnread:
        return false;
    case Ending::ResetAfterwards:
    case Ending::CloseAfterwards:
        return true;
    case Ending::Whole:
    case Ending::Truncated:
        return m_status < 400;
    }
    return false;
}

QByteArray FaultAnswer::bytes() const
{
    QByteArray body = m_gzip ? gzip(m_body) : m_body;
    QByteArray head = "HTTP/1.1 " + QByteArray::number(m_status) + " Scripted\r\n";
    if (!m_contentType.isEmpty())
        head += "Content-Type: " + m_contentType + "\r\n";
    if (m_gzip)
        head += "Content-Encoding: gzip\r\n";
    for (const auto &[name, value] : m_headers)
        head += name + ": " + value + "\r\n";
    if (m_closing)
        head += "Connection: close\r\n";
    if (m_chunked) {
        head += "Transfer-Encoding: chunked\r\n";
        body = inChunks(body);
    } else {
        head += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    }
    if (m_ending == Ending::Truncated)
        body.truncate(m_truncateAfter);
    return head + "\r\n" + body;
}

} // namespace d1::test
