// SPDX-License-Identifier: GPL-3.0-or-later
#include "insertloops.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <chrono>
#include <functional>
#include <optional>

namespace d1::test {

namespace {

constexpr int rowsOfABatch = 50;
constexpr int rowsOfAText = 5'000;

QJsonArray jsonOf(const QList<QByteArray> &row)
{
    QJsonArray values;
    for (const QByteArray &value : row)
        values.append(QString::fromUtf8(value));
    return values;
}

bool post(QNetworkAccessManager &network, const QUrl &raw, const QJsonObject &body)
{
    QNetworkRequest request(raw);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    QNetworkReply *const reply = network.post(request, QJsonDocument(body).toJson(QJsonDocument::Compact));
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    reply->deleteLater();
    return reply->error() == QNetworkReply::NoError && reply->readAll().contains("\"success\":true");
}

std::optional<double> timed(const QUrl &raw, int rows, int atOnce, const std::function<QJsonObject(int, int)> &bodyOf)
{
    QNetworkAccessManager network;
    const auto start = std::chrono::steady_clock::now();
    for (int first = 1; first <= rows; first += atOnce) {
        if (!post(network, raw, bodyOf(first, std::min(first + atOnce, rows + 1))))
            return std::nullopt;
    }
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

QList<QByteArray> benchRow(int id)
{
    const QByteArray customer = QByteArray::number(static_cast<unsigned>(id) * 2654435761U >> 16U);
    const QByteArray day = QByteArray::number(10 + id % 18);
    return {QByteArray::number(id),
            "Customer " + customer,
            "customer" + customer + "@example.org",
            QByteArray::number(id % 500) + '.' + QByteArray::number(10 + id % 90),
            "2026-11-" + day + "T10:11:12Z",
            "nothing to say of it"};
}

const char *benchTable()
{
    return "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, email TEXT, total REAL, created_at TEXT, note TEXT)";
}

std::optional<double> insertRowByRow(const QUrl &raw, int rows)
{
    return timed(raw, rows, rowsOfABatch, [](int first, int end) {
        QJsonArray batch;
        for (int id = first; id < end; ++id)
            batch.append(QJsonObject{{QStringLiteral("sql"), QStringLiteral("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?)")},
                                     {QStringLiteral("params"), jsonOf(benchRow(id))}});
        return QJsonObject{{QStringLiteral("batch"), batch}};
    });
}

std::optional<double> insertByJson(const QUrl &raw, int rows)
{
    return timed(raw, rows, rowsOfAText, [](int first, int end) {
        QJsonArray all;
        for (int id = first; id < end; ++id)
            all.append(jsonOf(benchRow(id)));
        const QString text = QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
        return QJsonObject{
            {QStringLiteral("sql"), QStringLiteral("INSERT INTO t SELECT value->>0, value->>1, value->>2, value->>3, "
                                                   "value->>4, value->>5 FROM json_each(?1)")},
            {QStringLiteral("params"), QJsonArray{text}}};
    });
}

} // namespace d1::test
