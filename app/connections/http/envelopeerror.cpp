// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/envelopeerror.h"

#include "sql/errortext.h"

#include <QList>
#include <QString>

#include <nlohmann/json.hpp>

#include <charconv>

namespace d1 {

namespace {

using nlohmann::json;

/// What an envelope gives as its reason.
struct Reason {
    std::string message;
    std::optional<int> code;
    std::optional<std::size_t> statementIndex;
};

std::optional<int> codeOf(const json &value)
{
    if (value.is_number_integer())
        return value.get<int>();
    if (!value.is_string())
        return std::nullopt;
    const auto &text = value.get_ref<const std::string &>();
    int code = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), code);
    if (failure != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return code;
}

const json *member(const json &object, const char *key)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

/// From a text, {code, message}, {code, error} or {text}.
std::optional<Reason> reasonOf(const json &value)
{
    if (value.is_string() && !value.get_ref<const std::string &>().empty())
        return Reason{value.get<std::string>(), std::nullopt, std::nullopt};
    Reason reason;
    if (const json *code = member(value, "code"))
        reason.code = codeOf(*code);
    for (const char *key : {"message", "error", "text"}) {
        const json *text = member(value, key);
        const auto inner = text ? reasonOf(*text) : std::nullopt;
        if (!inner)
            continue;
        reason.message = inner->message;
        if (!reason.code)
            reason.code = inner->code;
        return reason;
    }
    if (reason.code)
        return reason;
    return std::nullopt;
}

/// The first code and every message.
std::optional<Reason> reasonOfList(const json *list)
{
    if (!list)
        return std::nullopt;
    if (!list->is_array())
        return reasonOf(*list);
    std::optional<Reason> all;
    for (const json &element : *list) {
        const auto reason = reasonOf(element);
        if (!reason)
            continue;
        if (!all) {
            all = reason;
            continue;
        }
        if (!all->message.empty() && !reason->message.empty())
            all->message += "; ";
        all->message += reason->message;
    }
    return all;
}

bool failed(const json &object)
{
    const json *success = member(object, "success");
    return success && success->is_boolean() && !success->get<bool>();
}

/// Outer success may stand around an item that failed.
std::optional<Reason> reasonOfItems(const json *result)
{
    if (!result)
        return std::nullopt;
    if (!result->is_array()) {
        if (!failed(*result))
            return std::nullopt;
        const auto inErrors = reasonOfList(member(*result, "errors"));
        return inErrors ? inErrors : reasonOf(*result).value_or(Reason());
    }
    for (std::size_t index = 0; index < result->size(); ++index) {
        if (auto reason = reasonOfItems(&result->at(index))) {
            reason->statementIndex = index;
            return reason;
        }
    }
    return std::nullopt;
}

/// Absent when the envelope says nothing of a failure.
std::optional<Reason> reasonOfEnvelope(const json &envelope)
{
    if (auto reason = reasonOfList(member(envelope, "errors")))
        return reason;
    if (auto reason = reasonOfItems(member(envelope, "result")))
        return reason;
    const bool saysNo = failed(envelope);
    if (auto reason = saysNo ? reasonOfList(member(envelope, "messages")) : std::nullopt)
        return reason;
    if (auto reason = member(envelope, "result") ? std::nullopt : reasonOf(envelope))
        return reason;
    return saysNo ? std::optional(Reason()) : std::nullopt;
}

bool isPage(const HttpAnswer &answer)
{
    return answer.contentType == "text/html" || answer.body.trimmed().startsWith('<');
}

std::string firstLineOf(const QByteArray &text)
{
    constexpr qsizetype longest = 200;
    const QByteArray line = text.trimmed().split('\n').first().trimmed();
    // Through QString, so that nothing is cut within a character.
    return QString::fromUtf8(line).left(longest).toStdString();
}

/// A sentence for an answer that gives no reason of its own.
std::string sentenceFor(const HttpAnswer &answer, bool isJson)
{
    const std::string said = answer.host + " answered with status " + std::to_string(answer.status);
    const std::string ray = answer.ray.empty() ? std::string() : ", ray " + answer.ray;
    if (!answer.mitigated.empty())
        return "A firewall at " + answer.host + " asks for a browser instead of answering (status "
               + std::to_string(answer.status) + ray + "); allow this machine there, or use another network.";
    if (answer.status >= 300 && answer.status < 400)
        return said + " and points to " + answer.location + "; use that address if you trust it.";
    if (isPage(answer))
        return said + " and a page for people instead of D1's answer" + (ray.empty() ? "" : " (" + ray.substr(2) + ")")
               + "; check the address, or try again later.";
    if (answer.body.trimmed().isEmpty())
        return said + " and nothing else.";
    if (isJson)
        return answer.isSuccess() ? said + ", but not in D1's form." : said + " and gave no reason.";
    const char first = answer.body.trimmed().front();
    if (first == '{' || first == '[')
        return said + ", but its JSON cannot be read.";
    return said + ": " + firstLineOf(answer.body);
}

} // namespace

ErrorFacts errorFactsOf(const HttpAnswer &answer)
{
    ErrorFacts facts;
    facts.httpStatus = answer.status;
    facts.retryAfter = answer.retryAfter;
    if (!facts.retryAfter && answer.status == 429 && answer.quota && answer.quota->remaining == 0)
        facts.retryAfter = answer.quota->resetsIn;
    facts.requestId = answer.ray;

    const json envelope = json::parse(answer.body.begin(), answer.body.end(), nullptr, false);
    const bool isJson = !envelope.is_discarded();
    const auto reason = isJson ? reasonOfEnvelope(envelope) : std::nullopt;
    facts.delivery = reason || !answer.isSuccess() ? Delivery::Answered : Delivery::Unknown;
    if (!reason) {
        facts.message = sentenceFor(answer, isJson);
        return facts;
    }
    facts.d1Code = reason->code;
    facts.statementIndex = reason->statementIndex;
    sql::ErrorText text = sql::parseErrorText(reason->message);
    facts.message = text.message.empty() ? sentenceFor(answer, isJson) : std::move(text.message);
    facts.sqliteCode = std::move(text.sqliteCode);
    facts.sqliteExtendedCode = std::move(text.sqliteExtendedCode);
    facts.byteOffset = text.byteOffset;
    if (!text.reference.empty())
        facts.requestId = std::move(text.reference);
    return facts;
}

} // namespace d1
