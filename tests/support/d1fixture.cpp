// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/d1fixture.h"

#include <QDir>
#include <QFile>

#include <nlohmann/json.hpp>

namespace d1::test {

namespace {

// Keeps the order of keys, which is part of what is recorded.
using Json = nlohmann::ordered_json;

QDir folder()
{
    return QDir(QStringLiteral(D1_FIXTURES "/d1"));
}

QByteArray bodyText(const Json &body)
{
    return QByteArray::fromStdString(body.is_string() ? body.get<std::string>() : body.dump());
}

} // namespace

FaultAnswer D1Fixture::answer(std::size_t alternative) const
{
    const QByteArray &body = bodies.at(alternative);
    const int code = statuses.at(alternative);
    FaultAnswer answer = contentType.contains("html")      ? FaultAnswer::html(body, code)
                         : contentType.startsWith("text/") ? FaultAnswer::text(body, code)
                                                           : FaultAnswer::json(body, code);
    for (const auto &[name, value] : headers)
        answer = answer.withHeader(name, value);
    return answer;
}

D1Fixture d1Fixture(const QByteArray &name)
{
    QFile file(folder().filePath(QString::fromUtf8(name) + QStringLiteral(".json")));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", name.constData());
    const Json recorded = Json::parse(file.readAll().toStdString());
    D1Fixture fixture;
    fixture.status = recorded.at("status").get<int>();
    fixture.contentType = QByteArray::fromStdString(recorded.value("content_type", "application/json"));
    const Json headers = recorded.value("headers", Json::object());
    for (const auto &[header, value] : headers.items()) {
        if (header == "content-type")
            fixture.contentType = QByteArray::fromStdString(value.get<std::string>());
        else
            fixture.headers.append(
                {QByteArray::fromStdString(header), QByteArray::fromStdString(value.get<std::string>())});
    }
    const auto add = [&fixture](const Json &body, int status) {
        fixture.bodies.push_back(bodyText(body));
        fixture.statuses.push_back(status);
    };
    if (recorded.contains("body_text")) {
        add(recorded["body_text"], fixture.status);
    } else if (recorded.at("body").is_array()) {
        for (const Json &body : recorded["body"]) {
            const bool isStep = body.is_object() && body.contains("step");
            add(isStep ? body.value("body", Json("")) : body,
                isStep ? body.value("status", fixture.status) : fixture.status);
        }
    } else {
        add(recorded["body"], fixture.status);
    }
    return fixture;
}

std::vector<QByteArray> d1FixtureNames(const QByteArray &pattern)
{
    std::vector<QByteArray> names;
    const QStringList filter{QString::fromUtf8(pattern) + QStringLiteral(".json")};
    for (const QString &file : folder().entryList(filter, QDir::Files, QDir::Name))
        names.push_back(file.chopped(5).toUtf8());
    return names;
}

} // namespace d1::test
