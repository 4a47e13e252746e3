// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/cloudflare/graphqlapi.h"
#include "service/analytics/analyticsdataset.h"
#include "service/apicalls.h"

namespace d1 {

/// All groups of a query, as Cloudflare sent them.
struct AnalyticsGroups {
    std::vector<nlohmann::json> groups;
    std::vector<std::string> notices; ///< what a partly failed answer lacks
    std::size_t requests = 0;
};

/// Asks one account's GraphQL endpoint, page by page, under its own limit, with errors that say what to do. Must
/// outlive its calls. Main thread.
class AnalyticsPages
{
public:
    /// Pages of one question; a question that needs more is cut off, and says so.
    static constexpr std::size_t MostPages = 50;

    AnalyticsPages(GraphqlApi api, ApiCalls calls, std::string accountId);

    [[nodiscard]] const std::string &accountId() const { return m_accountId; }

    /// One document; a partly failed answer is a value.
    QCoro::Task<Result<GraphqlAnswer>> ask(std::string document, nlohmann::json variables, CallTerms terms) const;

    QCoro::Task<Result<AnalyticsGroups>> all(DatasetQuery query, DatasetAbilities abilities, CallTerms terms) const;

private:
    QCoro::Task<Result<AnalyticsGroups>> askPage(std::string document, nlohmann::json variables, CallTerms terms,
                                                 Dataset dataset) const;

    GraphqlApi m_api;
    ApiCalls m_calls;
    std::string m_accountId;
};

} // namespace d1
