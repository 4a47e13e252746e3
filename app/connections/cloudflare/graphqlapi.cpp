// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/cloudflare/graphqlapi.h"

#include "connections/cloudflare/jsonmember.h"
#include "connections/http/envelopeerror.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

namespace d1 {

namespace {

using nlohmann::json;

std::string pathText(const json &error)
{
    const auto path = error.find("path");
    if (path == error.end() || !path->is_array())
        return {};
    std::string text;
    for (const json &step : *path)
        text += (text.empty() ? "" : ".") + (step.is_string() ? step.get<std::string>() : step.dump());
    return text;
}

std::vector<GraphqlError> errorsIn(const json &answer)
{
    std::vector<GraphqlError> errors;
    const auto list = answer.find("errors");
    if (list == answer.end() || !list->is_array())
        return errors;
    for (const json &error : *list) {
        if (!error.is_object())
            continue;
        GraphqlError one;
        one.message = textMember(error, "message").value_or("");
        one.path = pathText(error);
        one.code = textMember(error.value("extensions", json::object()), "code").value_or("");
        errors.push_back(std::move(one));
    }
    return errors;
}

bool holdsData(const json &answer)
{
    const auto data = answer.find("data");
    return data != answer.end() && data->is_object() && !data->empty();
}

/// The budget is refused with a status of its own, or with 200 and a text.
void noteBudget(ErrorFacts &facts)
{
    const bool usedUp =
        facts.httpStatus == 429 || facts.message.find("rate limiter budget depleted") != std::string::npos;
    if (!usedUp)
        return;
    facts.httpStatus = 429;
    if (!facts.retryAfter)
        facts.retryAfter = GraphqlApi::BudgetPause;
}

Error refusal(const HttpAnswer &answer)
{
    ErrorFacts facts = errorFactsOf(answer);
    noteBudget(facts);
    return Error(std::move(facts));
}

/// A page of ten thousand rows takes longer than the main thread has.
constexpr qsizetype largestParsedOnMainThread = 64 * 1024;

json parsed(const QByteArray &body)
{
    return json::parse(body.begin(), body.end(), nullptr, false);
}

QCoro::Task<json> parsedAside(QByteArray body)
{
    if (body.size() <= largestParsedOnMainThread)
        co_return parsed(body);
    const auto parsing = QtConcurrent::run(parsed, std::move(body));
    json result = co_await parsing;
    co_return result;
}

} // namespace

GraphqlApi::GraphqlApi(CloudflareApi api)
    : m_api(std::move(api))
{}

QCoro::Task<Result<GraphqlAnswer>> GraphqlApi::ask(std::string document, json variables, CancelToken cancel) const
{
    const json question{{"query", document}, {"variables", std::move(variables)}};
    HttpCall call = m_api.call(QStringLiteral("/graphql"));
    call.body = QByteArray::fromStdString(question.dump(-1, ' ', false, json::error_handler_t::replace));
    call.cancel = std::move(cancel);
    const auto answer = co_await m_api.send(std::move(call));
    if (!answer)
        co_return std::unexpected(answer.error());
    json told = co_await parsedAside(answer->body);
    if (!answer->isSuccess() || !told.is_object() || !holdsData(told))
        co_return std::unexpected(m_api.redactor().clean(refusal(*answer)));
    GraphqlAnswer result;
    result.errors = errorsIn(told);
    for (GraphqlError &error : result.errors)
        error.message = m_api.redactor().clean(std::move(error.message));
    result.data = std::move(told["data"]);
    co_return result;
}

} // namespace d1
