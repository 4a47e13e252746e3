// SPDX-License-Identifier: GPL-3.0-or-later
// Decoding an answer of /raw with 1,000,000 rows of 6 columns, against nlohmann's DOM of the same text.
// Time is that of decoding alone, without freeing. Memory is the growth of the resident set at its peak, each in a
// process of its own; the text itself, which both are given, is not counted.
#include "connections/http/rawdecoder.h"
#include "ordersjson.h"
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

/// As the network layer hands it over: nobody else holds the bytes.
HttpAnswer freshAnswer()
{
    HttpAnswer answer;
    answer.status = 200;
    answer.body = QByteArray(ordersJson().constData(), ordersJson().size());
    return answer;
}

std::vector<StatementReply> decodeOurs(HttpAnswer answer)
{
    auto statements = decodeRaw(std::move(answer));
    if (!statements || statements->front().rows->rowCount() != orderCount)
        std::abort();
    return std::move(*statements);
}

nlohmann::json decodePeer()
{
    auto dom = nlohmann::json::parse(ordersJson().begin(), ordersJson().end());
    if (dom["result"][0]["results"]["rows"].size() != orderCount)
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
    state.SetBytesProcessed(state.iterations() * ordersJson().size());
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
                static_cast<double>(ordersJson().size()) / megabyte);
    if (peer > 0)
        printRatio("decode-memory", static_cast<double>(ours) / static_cast<double>(peer), 0.4);
}

} // namespace

int main(int argc, char **argv)
{
    compareMemory(); // first, while the heap holds no freed memory that would hide a part
    return runBenchmarks(argc, argv, {{"decode-time", "decodeWithOurs", "decodeWithNlohmann", 0.25}});
}
