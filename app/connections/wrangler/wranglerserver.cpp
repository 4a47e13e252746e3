// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/wrangler/wranglerserver.h"

#include "connections/http/envelopeerror.h"
#include "connections/http/rawdecoder.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace d1 {

namespace {

using nlohmann::json;

/// Since wrangler 4.117, and before. On an older server the first one reaches the user's Worker, which may answer
/// anything; so it is the envelope that counts.
constexpr std::array bases{"/cdn-cgi/local/explorer/api", "/cdn-cgi/explorer/api"};

/// Keeps its two columns only on servers of the new generation; touches nothing.
constexpr auto generationProbe = R"({"sql":"SELECT 1 AS a, 2 AS a WHERE 0"})";

bool isEnvelope(const json &answer)
{
    return answer.is_object() && answer.contains("success") && answer["success"].is_boolean()
           && answer.contains("errors") && answer["errors"].is_array() && answer.contains("result");
}

/// A list takes milliseconds. But a request for it that meets a connection broken inside wrangler, as an aborted call
/// leaves one, waits there for the next reload of the Worker; asking anew helps.
constexpr std::chrono::milliseconds listPatience{2000};

Error notSent(Error error)
{
    error.facts.delivery = Delivery::NotSent;
    return error;
}

std::string textOf(const json &object, const char *key)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string listed(const std::vector<WranglerDatabase> &databases)
{
    constexpr std::size_t most = 8;
    std::string list;
    for (std::size_t index = 0; index < std::min(databases.size(), most); ++index)
        list += (index == 0 ? "" : ", ") + databases[index].binding + " (" + databases[index].id + ")";
    return databases.size() > most ? list + ", ..." : list;
}

Error noDatabase(const std::string &origin, const std::string &nameOrId, const std::vector<WranglerDatabase> &databases)
{
    constexpr int databaseNotFound = 7404;
    ErrorFacts facts;
    facts.d1Code = databaseNotFound;
    facts.message = "wrangler dev at " + origin + " has no D1 database '" + nameOrId + "'; "
                    + (databases.empty() ? "add a d1_databases binding to its configuration."
                                         : "it has " + listed(databases) + ".");
    return Error(std::move(facts));
}

Error severalDatabases(const std::string &origin, const std::string &binding,
                       const std::vector<WranglerDatabase> &databases)
{
    ErrorFacts facts;
    facts.message = "wrangler dev at " + origin + " has several D1 databases called '" + binding
                    + "'; name one by its id: " + listed(databases) + ".";
    return Error(std::move(facts));
}

} // namespace

WranglerServer::WranglerServer(QNetworkAccessManager *network, QUrl origin)
    : m_transport(network)
    , m_origin(std::move(origin))
{}

std::string WranglerServer::origin() const
{
    return m_origin.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::StripTrailingSlash).toStdString();
}

void WranglerServer::forget()
{
    m_base.clear();
    m_generation.reset();
}

/// After anything but the explorer's own word or the caller's, another server may stand there.
void WranglerServer::forgetAfter(const Error &error)
{
    if (!error.facts.d1Code && error.facts.stoppedBy == StoppedBy::Nobody)
        forget();
}

QCoro::Task<Result<json>> WranglerServer::ask(QString path, CallLimits limits)
{
    HttpAnswer last;
    std::vector<QString> candidates;
    if (!m_base.isEmpty())
        candidates.push_back(m_base);
    for (const char *base : bases)
        candidates.push_back(QString::fromLatin1(base));
    for (const QString &base : candidates) {
        QUrl url = m_origin;
        url.setPath(base + path);
        Result<HttpAnswer> answer = co_await get(url, limits);
        if (!answer) {
            forgetAfter(answer.error());
            co_return std::unexpected(notSent(std::move(answer.error())));
        }
        const json envelope = json::parse(answer->body.begin(), answer->body.end(), nullptr, false);
        if (isEnvelope(envelope)) {
            m_base = base;
            if (envelope["success"].get<bool>())
                co_return envelope["result"];
            co_return std::unexpected(notSent(Error(errorFactsOf(*answer))));
        }
        forget();
        last = std::move(*answer);
    }
    co_return std::unexpected(noExplorer(last));
}

QCoro::Task<Result<HttpAnswer>> WranglerServer::get(QUrl url, CallLimits limits)
{
    while (true) {
        const bool isLast = limits.remaining() <= listPatience;
        HttpCall call(url);
        call.timeout = std::min(limits.remaining(), listPatience);
        call.cancel = limits.cancel();
        Result<HttpAnswer> answer = co_await m_transport.send(std::move(call));
        if (answer || isLast || answer.error().facts.stoppedBy != StoppedBy::Deadline)
            co_return answer;
    }
}

Error WranglerServer::noExplorer(const HttpAnswer &answer) const
{
    ErrorFacts facts;
    facts.httpStatus = answer.status;
    if (answer.status == 403 && answer.body.contains("Invalid Host header"))
        facts.message = "wrangler dev at " + origin() + " refuses this host name; use its address 127.0.0.1 instead.";
    else
        facts.message = "What answers at " + origin() + " is not a wrangler dev that lets its databases be read; check "
                        + "the port, and that wrangler is 4.76 or newer and X_LOCAL_EXPLORER is not false.";
    return Error(std::move(facts));
}

QCoro::Task<Result<std::vector<WranglerDatabase>>> WranglerServer::databases(CallLimits limits)
{
    Result<json> list = co_await ask(QStringLiteral("/d1/database"), std::move(limits));
    if (!list)
        co_return std::unexpected(std::move(list.error()));
    std::vector<WranglerDatabase> databases;
    for (const json &item : *list) {
        WranglerDatabase database(textOf(item, "uuid"), textOf(item, "name"));
        if (!database.id.empty() && std::ranges::find(databases, database) == databases.end())
            databases.push_back(std::move(database));
    }
    co_return databases;
}

QCoro::Task<Result<std::vector<WranglerWorker>>> WranglerServer::workers(CallLimits limits)
{
    Result<json> list = co_await ask(QStringLiteral("/local/workers"), std::move(limits));
    if (!list)
        co_return std::unexpected(std::move(list.error()));
    std::vector<WranglerWorker> workers;
    for (const json &item : *list) {
        WranglerWorker worker;
        worker.name = textOf(item, "name");
        const json bindings = item.is_object() ? item.value("bindings", json::object()) : json::object();
        for (const json &binding : bindings.is_object() ? bindings.value("d1", json::array()) : json::array())
            worker.databases.emplace_back(textOf(binding, "id"), textOf(binding, "bindingName"));
        workers.push_back(std::move(worker));
    }
    co_return workers;
}

QCoro::Task<Result<WranglerRoute>> WranglerServer::route(std::string nameOrId, CallLimits limits)
{
    Result<std::vector<WranglerDatabase>> list = co_await databases(limits);
    if (!list)
        co_return std::unexpected(std::move(list.error()));
    std::vector<WranglerDatabase> matches;
    std::ranges::copy_if(*list, std::back_inserter(matches), [&](const auto &item) { return item.id == nameOrId; });
    if (matches.empty())
        std::ranges::copy_if(*list, std::back_inserter(matches),
                             [&](const auto &item) { return item.binding == nameOrId; });
    if (matches.empty())
        co_return std::unexpected(noDatabase(origin(), nameOrId, *list));
    const std::string id = matches.front().id;
    if (std::ranges::any_of(matches, [&](const auto &item) { return item.id != id; }))
        co_return std::unexpected(severalDatabases(origin(), nameOrId, matches));

    WranglerRoute found;
    found.raw = m_origin;
    const QString encodedId = QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(id)));
    found.raw.setPath(m_base + QStringLiteral("/d1/database/%1/raw").arg(encodedId), QUrl::TolerantMode);
    if (!m_generation) {
        const Result<WranglerGeneration> generation = co_await probe(found.raw, limits);
        if (!generation)
            co_return std::unexpected(generation.error());
        m_generation = *generation;
    }
    found.generation = *m_generation;
    co_return found;
}

QCoro::Task<Result<WranglerGeneration>> WranglerServer::probe(QUrl raw, CallLimits limits)
{
    QByteArray body(generationProbe);
    Result<std::vector<StatementReply>> reply = co_await run(std::move(raw), std::move(body), std::move(limits));
    if (!reply)
        co_return std::unexpected(notSent(std::move(reply.error())));
    const bool keepsColumns = !reply->empty() && reply->front().rows->columnCount() == 2;
    co_return keepsColumns ? WranglerGeneration::New : WranglerGeneration::Old;
}

QCoro::Task<Result<std::vector<StatementReply>>> WranglerServer::run(QUrl raw, QByteArray body, CallLimits limits)
{
    HttpCall call(std::move(raw), std::move(body));
    call.timeout = limits.remaining();
    call.cancel = limits.cancel();
    Result<HttpAnswer> answer = co_await m_transport.send(std::move(call));
    if (!answer) {
        forgetAfter(answer.error());
        co_return std::unexpected(std::move(answer.error()));
    }
    Result<std::vector<StatementReply>> replies = co_await decodeRawAside(std::move(*answer));
    if (!replies) {
        ErrorFacts &facts = replies.error().facts;
        forgetAfter(replies.error());
        // A gateway's word, such as "Your worker restarted mid-request", not the database's.
        if (!facts.d1Code && facts.httpStatus.value_or(0) >= 500)
            facts.delivery = Delivery::Unknown;
    }
    co_return replies;
}

} // namespace d1
