// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/analytics/analyticspages.h"

#include "service/classify.h"

#include <algorithm>

namespace d1 {

namespace {

using nlohmann::json;

/// The usual advice names the rights that SQL needs; these figures need another.
Error withTheRightThatIsMissing(Error error)
{
    if (error.verdict.kind != ErrorKind::Auth)
        return error;
    const std::string said = error.facts.message.empty() ? std::string() : " (Cloudflare: " + error.facts.message + ")";
    const bool isRefused = error.facts.httpStatus == 401;
    error.facts.message = (isRefused ? "The API token was refused; check that it is whole and not expired, and that it "
                                       "has the right Account Analytics Read."
                                     : "The API token may not read this account's analytics; give it the right Account "
                                       "Analytics Read.")
                          + said;
    error.facts.httpStatus.reset();
    error.facts.d1Code.reset();
    return error;
}

Error noAccount()
{
    ErrorFacts facts;
    facts.delivery = Delivery::Answered;
    facts.message = "no such account for this token";
    Error error(std::move(facts));
    error.verdict.kind = ErrorKind::Auth;
    return error;
}

std::string textsOf(const std::vector<GraphqlError> &errors)
{
    std::string all;
    for (const GraphqlError &error : errors)
        all += (all.empty() ? "" : "; ") + error.message;
    return all;
}

/// An answer whose data lacks the dataset, with the reasons it gives.
Error lacksDataset(const GraphqlAnswer &answer)
{
    ErrorFacts facts;
    facts.delivery = Delivery::Answered;
    facts.message = textsOf(answer.errors);
    if (facts.message.empty())
        facts.message = "Cloudflare's analytics answered without the figures that were asked for; try again later.";
    return Error(std::move(facts));
}

} // namespace

AnalyticsPages::AnalyticsPages(GraphqlApi api, ApiCalls calls, std::string accountId)
    : m_api(std::move(api))
    , m_calls(std::move(calls))
    , m_accountId(std::move(accountId))
{}

QCoro::Task<Result<GraphqlAnswer>> AnalyticsPages::ask(std::string document, json variables, CallTerms terms) const
{
    const CancelToken cancel = terms.cancel;
    if (document.find("$account") != std::string::npos)
        variables["account"] = m_accountId;
    std::function<QCoro::Task<Result<GraphqlAnswer>>()> once = [&] { return m_api.ask(document, variables, cancel); };
    auto answer = co_await m_calls.run(std::move(terms), std::move(once));
    if (!answer)
        co_return std::unexpected(withTheRightThatIsMissing(std::move(answer.error())));
    co_return answer;
}

QCoro::Task<Result<AnalyticsGroups>> AnalyticsPages::all(DatasetQuery query, DatasetAbilities abilities,
                                                         CallTerms terms) const
{
    const std::string document = documentFor(query, abilities);
    const std::size_t pageSize = pageSizeOf(query, abilities);
    AnalyticsGroups all;
    json last;
    while (true) {
        json variables{{"filter", filterFor(query, abilities, last)}};
        auto answer = co_await askPage(document, std::move(variables), terms, query.dataset);
        if (!answer)
            co_return std::unexpected(std::move(answer.error()));
        ++all.requests;
        all.notices.insert(all.notices.end(), answer->notices.begin(), answer->notices.end());
        const std::size_t count = answer->groups.size();
        std::ranges::move(answer->groups, std::back_inserter(all.groups));
        const bool isLast = query.most > 0 || count < pageSize;
        if (isLast)
            co_return all;
        if (all.requests == MostPages) {
            all.notices.emplace_back("There are more figures than can be fetched; choose a shorter time or one "
                                     "database.");
            co_return all;
        }
        last = all.groups.back();
    }
}

QCoro::Task<Result<AnalyticsGroups>> AnalyticsPages::askPage(std::string document, json variables, CallTerms terms,
                                                             Dataset dataset) const
{
    auto answer = co_await ask(std::move(document), std::move(variables), std::move(terms));
    if (!answer)
        co_return std::unexpected(std::move(answer.error()));
    static const json::json_pointer accounts("/viewer/accounts");
    const json list = answer->data.contains(accounts) ? answer->data[accounts] : json();
    if (list.is_array() && list.empty() && answer->errors.empty())
        co_return std::unexpected(withTheRightThatIsMissing(noAccount()));
    const json account = list.is_array() && !list.empty() ? list.front() : json();
    const auto groups = account.is_object() ? account.find(nameOf(dataset)) : account.end();
    if (!account.is_object() || groups == account.end() || !groups->is_array()) {
        Error error = lacksDataset(*answer);
        error.verdict = classify(error.facts, RequestTraits(true, true));
        co_return std::unexpected(withTheRightThatIsMissing(std::move(error)));
    }
    AnalyticsGroups page;
    for (const json &group : *groups)
        page.groups.push_back(group);
    if (!answer->errors.empty())
        page.notices.push_back("Cloudflare answered only in part: " + textsOf(answer->errors) + '.');
    co_return page;
}

} // namespace d1
