// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/hosteddatabase.h"
#include "service/ratelimiter.h"
#include "support/fakeclock.h"
#include "support/faultserver.h"
#include "support/hostedd1.h"

#include <QNetworkAccessManager>

namespace d1::test {

/// A hosted database at the fault server, whose waits take no time.
struct HostedFixture {
    HostedFixture()
    {
        server.answerAlwaysWith([this](const FaultRequest &request) { return hosted.answer(request); });
        const CloudflareApi api(&network, server.url(QString::fromLatin1(HostedD1::BasePath)),
                                *ApiToken::fromText(HostedD1::Token));
        limiter = RateLimiter::create(clock);
        database = HostedDatabase::create(
            std::make_unique<DatabaseApi>(&network, api, HostedD1::AccountId, HostedD1::DatabaseId), limiter, &clock);
    }

    /// The next request gets what the database says.
    void answerTruly(std::size_t times = 1)
    {
        for (std::size_t i = 0; i < times; ++i)
            server.answerWith([this](const FaultRequest &request) { return hosted.answer(request); });
    }
    /// The next request is carried out, and its answer lost.
    void answerAndLose()
    {
        server.answerWith([this](const FaultRequest &request) {
            static_cast<void>(hosted.answer(request));
            return FaultAnswer::executedThenReset();
        });
    }

    /// "POST import", "PUT storage", ... without the account and the database.
    [[nodiscard]] QList<QByteArray> routes() const
    {
        QList<QByteArray> routes;
        for (const FaultRequest &request : server.requests()) {
            const QByteArray path = request.path.split('?').first();
            const QByteArray base = QByteArray(HostedD1::BasePath) + "/accounts/" + HostedD1::AccountId
                                    + "/d1/database/" + HostedD1::DatabaseId;
            routes.append(request.method + ' '
                          + (path.startsWith(base) ? path.mid(base.size() + 1) : path.split('/').value(1)));
        }
        return routes;
    }

    /// The value of one cell in the database.
    [[nodiscard]] std::int64_t number(const char *sql)
    {
        const std::vector<Statement> one{Statement(sql)};
        const Result<Reply> reply = hosted.file().run(one);
        return reply ? reply->statements.front().rows->cell(0, 0).integer() : -1;
    }

    FaultServer server;
    HostedD1 hosted;
    FakeClock clock;
    QNetworkAccessManager network;
    std::shared_ptr<RateLimiter> limiter;
    std::shared_ptr<HostedDatabase> database;
};

} // namespace d1::test
