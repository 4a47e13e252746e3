// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/apibase.h"

#include <QHostAddress>

namespace d1 {

namespace {

bool isThisMachine(const QString &host)
{
    return host == QStringLiteral("localhost") || QHostAddress(host).isLoopback();
}

} // namespace

Result<QUrl> cloudflareApiBase(const QProcessEnvironment &environment)
{
    for (const char *name : {"CLOUDFLARE_API_BASE_URL", "CF_API_BASE_URL"}) {
        QString text = environment.value(QString::fromLatin1(name)).trimmed();
        if (text.isEmpty())
            continue;
        while (text.endsWith(u'/'))
            text.chop(1);
        const QUrl url(text, QUrl::StrictMode);
        const bool encrypted = url.scheme() == QStringLiteral("https");
        const bool local = url.scheme() == QStringLiteral("http") && isThisMachine(url.host());
        if (!url.isValid() || url.host().isEmpty() || !(encrypted || local) || url.hasQuery() || url.hasFragment()
            || !url.userInfo().isEmpty())
            return std::unexpected(Error(ErrorKind::NotFound, std::string(name)
                                                                  + " has to be an https address, or http on this"
                                                                    " machine; correct it or unset it."));
        return url;
    }
    return QUrl(QStringLiteral("https://api.cloudflare.com/client/v4"));
}

} // namespace d1
