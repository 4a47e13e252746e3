// SPDX-License-Identifier: GPL-3.0-or-later
// What the service costs a request: a Session over a hosted connection against the loop one would write by hand with
// QNetworkAccessManager and QJsonDocument. Both end with the rows' values; the loop knows no types, retry or log. Both
// ask the same server, on a thread of its own, one request after the other on a connection that stays open. A second
// loop, which only reads bytes and decodes nothing, is there for comparison and has no goal.
#include "connections/cloudflare/cloudflareconnection.h"
#include "core/systemclock.h"
#include "ratio.h"
#include "service/querylog.h"
#include "service/session.h"
#include "support/faultserver.h"

#include <QCoreApplication>
#include <QCoroNetworkReply>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <benchmark/benchmark.h>

#include <cstdlib>

using namespace d1;
using namespace d1::test;

namespace {

constexpr int requestsPerRound = 10;

/// The server and what both sides use of it.
class Bench
{
public:
    Bench()
    {
        QByteArray rows = "[";
        for (int id = 1; id <= 20; ++id)
            rows += "[" + QByteArray::number(id) + R"(,"ada@example.org",12.5,"2026-11-23T10:11:12Z"],)";
        rows.back() = ']';
        m_server.answerAlways(FaultAnswer::d1Rows(R"(["id","email","total","created_at"])", rows));
    }

    [[nodiscard]] QUrl base() const { return m_server.url(QStringLiteral("/client/v4")); }
    [[nodiscard]] QNetworkAccessManager &network() { return m_network; }

private:
    FaultServer m_server{FaultServer::Thread::Own};
    QNetworkAccessManager m_network;
};

Bench *bench = nullptr; // Google Benchmark hands its functions nothing but a state

Statement ordersOf(std::int64_t customer)
{
    return Statement("SELECT id, email, total, created_at FROM orders WHERE customer_id = ? LIMIT 20", {customer});
}

QCoro::Task<> askThroughTheService(SessionPtr session)
{
    for (int i = 0; i < requestsPerRound; ++i) {
        Request request(ordersOf(i));
        const auto reply = co_await session->execute(std::move(request));
        if (!reply || reply->statements.front().rows->rowCount() != 20)
            std::abort();
    }
}

/// The rows that came, as QJsonDocument sees them.
qsizetype rowsIn(const QByteArray &body)
{
    const QJsonObject envelope = QJsonDocument::fromJson(body).object();
    const QJsonObject statement = envelope[QStringLiteral("result")].toArray().first().toObject();
    qsizetype rows = 0;
    for (const QJsonValue row : statement[QStringLiteral("results")][QStringLiteral("rows")].toArray())
        rows += row.toArray().size() == 4 ? 1 : 0;
    return rows;
}

QCoro::Task<> askByHand(bool decodes)
{
    QNetworkRequest request(QUrl(bench->base().toString() + QStringLiteral("/accounts/acc/d1/database/db/raw")));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setRawHeader("Authorization", "Bearer example-secret");
    for (int i = 0; i < requestsPerRound; ++i) {
        const QJsonObject query{{QStringLiteral("sql"), QString::fromStdString(ordersOf(i).sql)},
                                {QStringLiteral("params"), QJsonArray{QString::number(i)}}};
        const QByteArray body = QJsonDocument(query).toJson(QJsonDocument::Compact);
        QNetworkReply *const reply = bench->network().post(request, body);
        co_await reply;
        reply->deleteLater();
        const QByteArray answer = reply->readAll();
        if (answer.isEmpty() || (decodes && rowsIn(answer) != 20))
            std::abort();
    }
}

void throughTheService(benchmark::State &state)
{
    SystemClock clock;
    QueryLog log;
    CloudflareApi api(&bench->network(), bench->base(), *ApiToken::fromText("example-secret"));
    Session::Parts parts;
    parts.identity.target = "d1:acc/db";
    parts.primary = std::make_unique<CloudflareConnection>(std::move(api), "acc", "db");
    parts.clock = &clock;
    parts.log = &log;
    const SessionPtr session = Session::create(std::move(parts));
    for ([[maybe_unused]] auto round : state)
        QCoro::waitFor(askThroughTheService(session));
    state.SetItemsProcessed(state.iterations() * requestsPerRound);
}

void networkLoopByHand(benchmark::State &state)
{
    for ([[maybe_unused]] auto round : state)
        QCoro::waitFor(askByHand(true));
    state.SetItemsProcessed(state.iterations() * requestsPerRound);
}

void networkLoopWithoutDecoding(benchmark::State &state)
{
    for ([[maybe_unused]] auto round : state)
        QCoro::waitFor(askByHand(false));
    state.SetItemsProcessed(state.iterations() * requestsPerRound);
}

BENCHMARK(throughTheService)->UseRealTime()->Unit(benchmark::kMillisecond)->Iterations(1)->Repetitions(500);
BENCHMARK(networkLoopByHand)->UseRealTime()->Unit(benchmark::kMillisecond)->Iterations(1)->Repetitions(500);
BENCHMARK(networkLoopWithoutDecoding)->UseRealTime()->Unit(benchmark::kMillisecond)->Iterations(1)->Repetitions(500);

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Bench shared;
    bench = &shared;
    return runBenchmarks(argc, argv,
                         {{"service-overhead", "throughTheService", "networkLoopByHand", 1.10},
                          {"service-overhead-undecoded", "throughTheService", "networkLoopWithoutDecoding", {}}});
}
