// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/errorwords.h"

#include "service/errorsentence.h"
#include "ui/widgets/numbertext.h"

#include <QStringList>

namespace d1 {

namespace {

QString plainName(ErrorKind kind)
{
    const std::string_view name = nameOf(kind);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

QString ErrorWords::sentence(const Error &error)
{
    return QString::fromStdString(textOf(sentenceFor(error)));
}

QString ErrorWords::kind(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Network:
        return tr("Network");
    case ErrorKind::Timeout:
        return tr("Time ran out");
    case ErrorKind::Constraint:
        return tr("Constraint");
    case ErrorKind::Syntax:
        return tr("SQL");
    case ErrorKind::Capacity:
        return tr("Overloaded");
    case ErrorKind::Auth:
        return tr("No permission");
    case ErrorKind::NotFound:
        return tr("Not found");
    case ErrorKind::Limit:
        return tr("Limit");
    case ErrorKind::Cancelled:
        return tr("Cancelled");
    case ErrorKind::Unknown:
        break;
    }
    return tr("Error");
}

QString ErrorWords::attempts(const Error &error)
{
    return error.attempts.size() > 1 ? tr("%1 attempts").arg(error.attempts.size()) : QString();
}

QString ErrorWords::refusal(const Error &error)
{
    QString answer = QString::fromStdString(error.facts.message);
    if (error.facts.httpStatus)
        answer += tr(" · HTTP %1").arg(*error.facts.httpStatus);
    if (error.facts.d1Code)
        answer += tr(" · code %1").arg(*error.facts.d1Code);
    return tr("Cloudflare's answer: %1").arg(answer);
}

QString ErrorWords::details(const Error &error)
{
    const ErrorFacts &facts = error.facts;
    QStringList lines;
    const auto add = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines << name + QStringLiteral(": ") + value;
    };
    const auto addNumber = [&](const QString &name, const auto &value) {
        if (value)
            add(name, QString::number(*value));
    };
    add(QStringLiteral("message"), QString::fromStdString(facts.message));
    add(QStringLiteral("kind"), plainName(error.verdict.kind));
    addNumber(QStringLiteral("http status"), facts.httpStatus);
    addNumber(QStringLiteral("d1 code"), facts.d1Code);
    add(QStringLiteral("sqlite code"), QString::fromStdString(facts.sqliteCode));
    add(QStringLiteral("sqlite extended code"), QString::fromStdString(facts.sqliteExtendedCode));
    addNumber(QStringLiteral("offset in bytes"), facts.byteOffset);
    if (facts.statementIndex)
        add(QStringLiteral("statement"), QString::number(*facts.statementIndex + 1));
    add(QStringLiteral("request"), QString::fromStdString(facts.requestId));
    if (error.verdict.outcomeUnknown)
        add(QStringLiteral("outcome"), QStringLiteral("unknown"));
    const NumberText number;
    for (std::size_t i = 0; i < error.attempts.size(); ++i) {
        const Attempt &attempt = error.attempts[i];
        const QString result = attempt.failure ? plainName(attempt.failure->kind) : QStringLiteral("ok");
        add(QStringLiteral("attempt %1").arg(i + 1),
            result + QStringLiteral(", ")
                + number.duration(std::chrono::duration_cast<Milliseconds>(attempt.roundTrip)));
    }
    return lines.join(u'\n');
}

} // namespace d1
