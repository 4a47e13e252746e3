// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/http/redactor.h"

#include <QByteArray>

#include <string>

namespace d1 {

/// A Cloudflare API token that can travel in a header. Has no printer, so that it cannot end up in a log by accident.
class ApiToken
{
public:
    /// `text` as the person gave it, already trimmed. Refuses what no header can carry, with a sentence that does not
    /// repeat the token; its length and prefix are not judged, since old forms still work.
    [[nodiscard]] static Result<ApiToken> fromText(const std::string &text);

    /// The value of the Authorization header.
    [[nodiscard]] QByteArray authorization() const { return "Bearer " + m_latin1; }
    [[nodiscard]] Redactor redactor() const;

private:
    explicit ApiToken(QByteArray latin1);

    QByteArray m_latin1;
};

} // namespace d1
