// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/cloudflare/apitoken.h"

#include <QString>

#include <algorithm>

namespace d1 {

namespace {

bool canTravelInHeader(QChar character)
{
    const char16_t unit = character.unicode();
    return unit > 0x20 && unit != 0x7F && !(unit >= 0x80 && unit <= 0xA0) && unit <= 0xFF;
}

} // namespace

ApiToken::ApiToken(QByteArray latin1)
    : m_latin1(std::move(latin1))
{}

Result<ApiToken> ApiToken::fromText(const std::string &text)
{
    const QString token = QString::fromStdString(text);
    if (token.isEmpty())
        return std::unexpected(Error(ErrorKind::Auth, "The API token is empty; paste the whole token."));
    const auto bad = std::ranges::find_if_not(token, canTravelInHeader);
    if (bad != token.end())
        return std::unexpected(Error(ErrorKind::Auth, "Character " + std::to_string(bad - token.begin() + 1)
                                                          + " of the API token cannot be part of one; copy the token "
                                                            "again, without spaces or line breaks."));
    return ApiToken(token.toLatin1());
}

Redactor ApiToken::redactor() const
{
    return Redactor(std::string_view(m_latin1.constData(), static_cast<std::size_t>(m_latin1.size())));
}

} // namespace d1
