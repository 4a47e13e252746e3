// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/analytics/accountanalytics.h"
#include "support/fakeclock.h"
#include "support/faultserver.h"
#include "support/hostedd1.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <string>

namespace d1::test {

/// An account at Cloudflare whose GraphQL counts what a test says ran, seen at 13:00 UTC on 23 November 2026.
class AnalyticsFixture
{
public:
    AnalyticsFixture();

    [[nodiscard]] FaultServer &server() { return m_server; }
    [[nodiscard]] HostedAnalytics &counted() { return m_hosted.analytics(); }
    [[nodiscard]] FakeClock &clock() { return m_clock; }
    [[nodiscard]] std::string pathOf(const char *name) const;

    /// A client of its own; one with another `cache` knows nothing yet.
    [[nodiscard]] std::shared_ptr<AccountAnalytics> open(const char *cache = "analytics.sqlite");

    /// A query in each of the last 600 minutes, of db1 and db2 in turn, 1 to 10 ms and 10 rows each; `describe` adds
    /// its text and what else it has.
    void countTenHours(const std::function<void(int minute, CountedQuery &query)> &describe);

private:
    QNetworkAccessManager m_network;
    QTemporaryDir m_folder;
    HostedD1 m_hosted;
    FaultServer m_server;
    FakeClock m_clock;
};

} // namespace d1::test
