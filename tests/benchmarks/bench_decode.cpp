// SPDX-License-Identifier: GPL-3.0-or-later
// Decoding an answer of /raw with 1,000,000 rows of 6 columns, against nlohmann's DOM of the same text.
// Time is that of decoding alone, without freeing. Memory is the growth of the resident set at its peak, each in a
// process of its own; the text itself, which both are given, is not counted.
#include "connections/http/rawdecoder.h"
#include "peakmemory.h"
#include "ratio.h"

#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace d1;
using namespace d1::test;

namespace {

constexpr int rowCount = 1'000'000;

/// Orders of a shop: whole numbers, money, names, a time, and a NULL now and then.
QByteArray ordersJson()
{
    QByteArray text = R"({"success":true,"errors":[],"messages":[],"result":[{"results":{"columns":["id","customer",)"
                      R"("email","total","created_at","note"],"rows":[)";
    text.reserve(qsizetype{100} * rowCount);
    std::uint32_t random = 20261123;
    char row[256];
    for (int id = 1; id <= rowCount; ++id) {
        random = random * 1664525U + 1013904223U;
        const unsigned customer = random >> 16U;
        const char *note = id % 4 == 0 ? "null" : id % 50 == 0 ? R"("call \"Ada\" first")" : R"("none")";
        const int length = std::snprintf(
            row, sizeof row, R"(%s[%d,"Customer %u","customer%u@example.org",%u.%02u,"2026-%02u-%02uT10:11:12Z",%s])",
            id > 1 ? "," : "", id, customer, customer, random % 500, random % 100, 1 + customer % 12, 1 + customer % 28,
            note);
        text.append(row, length);
    }
    return text + R"(]},"success":true,"meta":{"duration":0.5,"rows_read":1000000}}]})";
}

const QByteArray &orders()
{
    static const QByteArray text = ordersJson();
    return text;
}

/// As the network layer hands it over: nobody else holds the bytes.
HttpAnswer freshAnswer()
{
    HttpAnswer answer;
    answer.status = 200;
    answer.body = QByteArray(orders().constData(), orders().size());
    return answer;
}

std::vector<StatementReply> decodeOurs(HttpAnswer answer)
{
    auto statements = decodeRaw(std::move(answer));
    if (!statements || statements->front().rows->rowCount() != rowCount)
        std::abort();
    return std::move(*statements);
}

nlohmann::json decodePeer()
{
    auto dom = nlohmann::json::parse(orders().begin(), orders().end());
    if (dom["result"][0]["results"]["rows"].size() != rowCount)
        std::abort();
    return dom;
}

template<typename Prepare, typename Decode>
void measure(benchmark::State &state, const Prepare &prepare, const Decode &decode)
{
    for ([[maybe_unused]] auto iteration : state) {
        auto input = prepare();
        const auto start = std::chrono::steady_clock::now();
        const auto decoded = decode(std::move(input));
        const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
        benchmark::DoNotOptimize(&decoded);
        state.SetIterationTime(time.count());
    }
    state.SetBytesProcessed(state.iterations() * orders().size());
}

void decodeWithOurs(benchmark::State &state)
{
    measure(state, freshAnswer, decodeOurs);
}

void decodeWithNlohmann(benchmark::State &state)
{
    measure(
        state, [] { return 0; }, [](int) { return decodePeer(); });
}

BENCHMARK(decodeWithOurs)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(1)->Repetitions(5);
BENCHMARK(decodeWithNlohmann)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(1)->Repetitions(5);

void compareMemory()
{
    HttpAnswer answer = freshAnswer();
    const std::size_t ours = peakMemoryOf([&answer] { decodeOurs(std::move(answer)); });
    const std::size_t peer = peakMemoryOf([] { decodePeer(); });
    constexpr double megabyte = 1024.0 * 1024.0;
    std::printf("decode memory: ours %.0f MB, nlohmann %.0f MB, for %.0f MB of JSON\n",
                static_cast<double>(ours) / megabyte, static_cast<double>(peer) / megabyte,
                static_cast<double>(orders().size()) / megabyte);
    if (peer > 0)
        printRatio("decode-memory", static_cast<double>(ours) / static_cast<double>(peer), 0.4);
}

} // namespace

int main(int argc, char **argv)
{
    compareMemory(); // first, while the heap holds no freed memory that would hide a part
    return runBenchmarks(argc, argv, {{"decode-time", "decodeWithOurs", "decodeWithNlohmann", 0.25}});
}
