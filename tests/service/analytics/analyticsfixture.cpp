// SPDX-License-Identifier: GPL-3.0-or-later
#include "analyticsfixture.h"

namespace d1::test {

AnalyticsFixture::AnalyticsFixture()
{
    m_server.answerAlwaysWith([this](const FaultRequest &request) { return m_hosted.answer(request); });
}

std::string AnalyticsFixture::pathOf(const char *name) const
{
    return m_folder.filePath(QString::fromLatin1(name)).toStdString();
}

std::shared_ptr<AccountAnalytics> AnalyticsFixture::open(const char *cache)
{
    const CloudflareApi api(&m_network, m_server.url(QString::fromLatin1(HostedD1::BasePath)),
                            *ApiToken::fromText(HostedD1::Token));
    const ApiCalls calls(&m_clock, RateLimiter::create(m_clock, AccountAnalytics::Limits));
    AnalyticsPages pages(GraphqlApi(api), calls, HostedD1::AccountId);
    return AccountAnalytics::create(std::move(pages), std::make_shared<AnalyticsCache>(pathOf(cache), m_clock),
                                    &m_clock);
}

void AnalyticsFixture::countTenHours(const std::function<void(int minute, CountedQuery &query)> &describe)
{
    const auto now = std::chrono::floor<std::chrono::seconds>(m_clock.wallNow());
    for (int minute = 0; minute < 600; ++minute) {
        CountedQuery query;
        query.at = now - std::chrono::minutes(minute + 1);
        query.databaseId = minute % 2 == 0 ? "db1" : "db2";
        query.milliseconds = 1.0 + minute % 10;
        query.rowsRead = 10;
        describe(minute, query);
        counted().count(query);
    }
}

} // namespace d1::test
