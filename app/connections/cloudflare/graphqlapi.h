// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/cloudflare/cloudflareapi.h"

#include <nlohmann/json.hpp>

namespace d1 {

/// One complaint in an answer that may still hold data.
struct GraphqlError {
    std::string message;
    std::string path; ///< "viewer.accounts.0.d1QueriesAdaptiveGroups", may be empty
    std::string code; ///< "authz", "budget", may be empty

    bool operator==(const GraphqlError &) const = default;
};

/// What came back, whole or in part.
struct GraphqlAnswer {
    nlohmann::json data; ///< an object
    std::vector<GraphqlError> errors;
};

/// Cloudflare's GraphQL endpoint. One attempt a call, nothing judged; must outlive its calls. Main thread.
class GraphqlApi
{
public:
    /// Cloudflare's own wait when the budget is used up, where it names no other.
    static constexpr std::chrono::minutes BudgetPause{5};

    explicit GraphqlApi(CloudflareApi api);

    /// An answer that holds no data at all is an error with the texts that came instead; so is any status but success.
    /// A used-up budget arrives as status 429 with a time to wait, in whichever form Cloudflare said it.
    [[nodiscard]] QCoro::Task<Result<GraphqlAnswer>> ask(std::string document, nlohmann::json variables,
                                                         CancelToken cancel) const;

private:
    CloudflareApi m_api;
};

} // namespace d1
