// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/wranglerlogin.h"

#include "core/clock.h"
#include "workspace/credentialtext.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <toml++/toml.h>

namespace d1 {

namespace {

/// wrangler has no margin itself; a request must not start with a token that ends under way.
constexpr qint64 marginMilliseconds = 60'000;

qint64 expiryOf(const toml::table &login)
{
    const auto text = login["expiration_time"].value<std::string>();
    const QDateTime time = text ? QDateTime::fromString(QString::fromStdString(*text), Qt::ISODateWithMs) : QDateTime();
    return time.isValid() ? time.toMSecsSinceEpoch() : 0; // without a time wrangler, too, takes it as expired
}

} // namespace

WranglerLogin::WranglerLogin(std::string folder, const Clock *clock)
    : m_folder(std::move(folder))
    , m_clock(clock)
{}

std::string WranglerLogin::defaultFolder()
{
    const QString old = QDir::homePath() + QStringLiteral("/.wrangler");
    if (QDir(old).exists())
        return old.toStdString();
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation).toStdString() + "/.wrangler";
}

QCoro::Task<Result<std::optional<Credential>>> WranglerLogin::load()
{
    co_return read();
}

Result<std::optional<Credential>> WranglerLogin::read() const
{
    QFile file(QString::fromStdString(m_folder + "/config/default.toml"));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    try {
        const toml::table login = toml::parse(file.readAll().toStdString());
        const auto token = login["oauth_token"].value<std::string>();
        if (!token || token->empty())
            return std::nullopt;
        using std::chrono::duration_cast;
        using std::chrono::milliseconds;
        const auto now = duration_cast<milliseconds>(m_clock->wallNow().time_since_epoch()).count();
        if (now + marginMilliseconds >= expiryOf(login))
            return std::unexpected(Error(ErrorKind::Auth, "The login of wrangler has expired; run wrangler whoami to"
                                                          " renew it, or set CLOUDFLARE_API_TOKEN."));
        auto clean = cleanToken(*token, "The login of wrangler");
        if (!clean)
            return std::unexpected(std::move(clean.error()));
        return Credential(*std::move(clean), {}, false);
    } catch (const toml::parse_error &) {
        return std::nullopt; // wrangler's own business; it would make a new one
    }
}

} // namespace d1
