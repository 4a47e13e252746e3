// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/redactor.h"

#include <QUrlQuery>

#include <algorithm>

namespace d1 {

namespace {

/// The part of a Base64 text that shows `secret` standing `shift` bytes (mod 3) into what was encoded, whatever
/// stands before and behind it.
QByteArray insideBase64(const QByteArray &secret, qsizetype shift)
{
    const qsizetype firstWhole = (shift * 8 + 5) / 6;
    const qsizetype wholeCharacters = (shift + secret.size()) * 8 / 6;
    return (QByteArray(shift, ' ') + secret).toBase64().mid(firstWhole, wholeCharacters - firstWhole);
}

QByteArray withLowerCaseEscapes(QByteArray percentEncoded)
{
    for (qsizetype at = percentEncoded.indexOf('%'); at >= 0; at = percentEncoded.indexOf('%', at + 1))
        percentEncoded.replace(at, 3, percentEncoded.mid(at, 3).toLower());
    return percentEncoded;
}

/// Whoever has a signed address may use it, so only the part before its query may be shown.
std::string withoutSignedQueries(std::string text)
{
    constexpr std::string_view ends = " \t\r\n\"'<>)";
    for (auto at = text.find("://"); at != std::string::npos; at = text.find("://", at + 3)) {
        const auto end = std::min(text.find_first_of(ends, at), text.size());
        const auto query = text.find('?', at);
        if (query >= end || text.substr(query, end - query).find("ignature=") == std::string::npos)
            continue;
        text.replace(query + 1, end - query - 1, Redactor::Mark);
    }
    return text;
}

} // namespace

Redactor::Redactor(std::string_view secret)
{
    add(secret);
}

Redactor Redactor::ofSignedUrl(const QUrl &url)
{
    constexpr qsizetype shortestSecret = 12; // shorter values are numbers and names
    Redactor redactor;
    redactor.add(url.query(QUrl::FullyEncoded).toStdString());
    redactor.add(url.query(QUrl::PrettyDecoded).toStdString());
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        if (value.size() >= shortestSecret)
            redactor.add(value.toStdString());
    }
    return redactor;
}

void Redactor::add(std::string_view secret)
{
    if (secret.empty())
        return;
    const QByteArray plain(secret.data(), static_cast<qsizetype>(secret.size()));
    std::vector<QByteArray> forms{plain, plain.toPercentEncoding(), withLowerCaseEscapes(plain.toPercentEncoding())};
    for (const qsizetype shift : {0, 1, 2}) {
        const QByteArray encoded = insideBase64(plain, shift);
        if (encoded.size() < 8)
            continue; // too short to be told from ordinary text
        forms.push_back(encoded);
        forms.push_back(QByteArray(encoded).replace('+', '-').replace('/', '_'));
        forms.push_back(encoded.toPercentEncoding());
    }
    for (const QByteArray &form : forms)
        m_forms.push_back(form.toStdString());
    std::ranges::sort(m_forms, [](const std::string &a, const std::string &b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    const auto repeated = std::ranges::unique(m_forms);
    m_forms.erase(repeated.begin(), repeated.end());
}

std::string Redactor::clean(std::string text) const
{
    for (const std::string &form : m_forms) {
        for (auto at = text.find(form); at != std::string::npos; at = text.find(form, at + Mark.size()))
            text.replace(at, form.size(), Mark);
    }
    return withoutSignedQueries(std::move(text));
}

Error Redactor::clean(Error error) const
{
    error.facts.message = clean(std::move(error.facts.message));
    error.facts.requestId = clean(std::move(error.facts.requestId));
    error.facts.sqliteCode = clean(std::move(error.facts.sqliteCode));
    error.facts.sqliteExtendedCode = clean(std::move(error.facts.sqliteExtendedCode));
    return error;
}

} // namespace d1
