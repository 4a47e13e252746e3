// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/rawdecoder.h"

#include "connections/http/envelopeerror.h"
#include "connections/http/rawmeta.h"
#include "connections/http/rawrows.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

namespace d1 {

namespace {

namespace json = simdjson::ondemand;
using simdjson::error_code;

constexpr qsizetype largestDecodedOnMainThread = 256 * 1024; // stays well below a frame

/// What the envelope said, before it is known whether it said yes.
struct Envelope {
    bool refused = false;
    bool hasResult = false;
    std::vector<StatementReply> statements;
};

using Step = std::expected<void, ShapeFault>;

Step readItem(json::object item, Envelope &envelope)
{
    StatementReply statement;
    for (auto entry : item) {
        json::field field;
        if (const error_code error = std::move(entry).get(field))
            return shapeFault(error);
        if (field.key() == "results") {
            auto rows = readRows(field.value());
            if (!rows)
                return std::unexpected(rows.error());
            statement.rows = std::move(*rows);
        } else if (field.key() == "meta") {
            auto meta = readMeta(field.value());
            if (!meta)
                return std::unexpected(meta.error());
            statement.meta = std::move(*meta);
        } else if (field.key() == "success") {
            bool success = true;
            if (const error_code error = field.value().get_bool().get(success))
                return shapeFault(error);
            envelope.refused = envelope.refused || !success;
        }
    }
    envelope.statements.push_back(std::move(statement));
    return {};
}

Step readResult(json::value result, Envelope &envelope)
{
    json::json_type type;
    if (const error_code error = result.type().get(type))
        return shapeFault(error);
    if (type == json::json_type::null)
        return {};
    envelope.hasResult = true;
    if (type == json::json_type::object) {
        json::object single;
        if (const error_code error = result.get_object().get(single))
            return shapeFault(error);
        return readItem(single, envelope);
    }
    json::array items;
    if (const error_code error = result.get_array().get(items))
        return shapeFault(error);
    for (auto element : items) {
        json::object item;
        if (const error_code error = element.get_object().get(item))
            return shapeFault(error);
        if (const Step step = readItem(item, envelope); !step)
            return step;
    }
    return {};
}

Step readEnvelope(json::document &document, Envelope &envelope)
{
    json::object object;
    if (const error_code error = document.get_object().get(object))
        return shapeFault(error);
    for (auto entry : object) {
        json::field field;
        if (const error_code error = std::move(entry).get(field))
            return shapeFault(error);
        if (field.key() == "success") {
            bool success = false;
            if (const error_code error = field.value().get_bool().get(success))
                return shapeFault(error);
            envelope.refused = envelope.refused || !success;
        } else if (field.key() == "result") {
            if (const Step step = readResult(field.value(), envelope); !step)
                return step;
        }
    }
    if (document.current_location().error() != simdjson::OUT_OF_BOUNDS)
        return std::unexpected("something follows its end");
    return {};
}

std::string withoutFullStop(std::string sentence)
{
    if (sentence.ends_with('.'))
        sentence.pop_back();
    return sentence;
}

} // namespace

Result<std::vector<StatementReply>> decodeRaw(HttpAnswer answer)
{
    if (!answer.isSuccess())
        return std::unexpected(Error(errorFactsOf(answer)));
    const auto size = static_cast<std::size_t>(answer.body.size());
    answer.body.reserve(answer.body.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));
    const simdjson::padded_string_view text(answer.body.constData(), size,
                                            static_cast<std::size_t>(answer.body.capacity()));
    json::parser parser;
    json::document document;
    Envelope envelope;
    const error_code error = parser.iterate(text).get(document);
    const Step step = error ? Step(shapeFault(error)) : readEnvelope(document, envelope);
    if (step && !envelope.refused && envelope.hasResult)
        return std::move(envelope.statements);

    ErrorFacts facts = errorFactsOf(answer);
    if (facts.delivery == Delivery::Unknown && !step)
        facts.message = withoutFullStop(facts.message) + " (" + withoutFullStop(step.error()) + ").";
    return std::unexpected(Error(facts));
}

QCoro::Task<Result<std::vector<StatementReply>>> decodeRawAside(HttpAnswer answer)
{
    if (answer.body.size() <= largestDecodedOnMainThread)
        co_return decodeRaw(std::move(answer));
    const auto decoding = QtConcurrent::run(decodeRaw, std::move(answer));
    co_return co_await decoding;
}

} // namespace d1
