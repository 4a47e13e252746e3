// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of the heap that a million rows of 6 columns take while they are shown, against nlohmann's DOM of the same
// rows: what malloc has given out more than before, once the text they came from is gone.
#include "connections/http/rawdecoder.h"
#include "ordersjson.h"
#include "ratio.h"

#include <malloc.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <cstdlib>

using namespace d1;
using namespace d1::test;

namespace {

std::size_t heapInUse()
{
    const struct mallinfo2 heap = mallinfo2();
    return heap.uordblks + heap.hblkhd;
}

/// A row's share of what `make` returns.
template<typename Make>
double heldByARow(const Make &make)
{
    const std::size_t before = heapInUse();
    const auto held = make();
    const std::size_t after = heapInUse();
    return static_cast<double>(after - before) / orderCount;
}

ResultSetPtr ourRows()
{
    HttpAnswer answer;
    answer.status = 200;
    answer.body = QByteArray(ordersJson().constData(), ordersJson().size());
    const auto statements = decodeRaw(std::move(answer));
    if (!statements || statements->front().rows->rowCount() != orderCount)
        std::abort();
    return statements->front().rows;
}

nlohmann::json peerRows()
{
    auto dom = nlohmann::json::parse(ordersJson().begin(), ordersJson().end());
    auto rows = std::move(dom["result"][0]["results"]["rows"]);
    if (rows.size() != orderCount)
        std::abort();
    return rows;
}

} // namespace

int main()
{
    const double textBytes = static_cast<double>(ordersJson().size()) / orderCount;
    const double ours = heldByARow(ourRows);
    const double peer = heldByARow(peerRows);
    std::printf("bytes held a row: ours %.1f, nlohmann %.1f; %.1f as JSON\n", ours, peer, textBytes);
    printRatio("held-bytes-a-row", ours / peer, 0.4);
    return 0;
}
