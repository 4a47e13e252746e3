// SPDX-License-Identifier: GPL-3.0-or-later
#include "ordersjson.h"

#include <cstdint>
#include <cstdio>

namespace d1::test {

namespace {

QByteArray makeOrders()
{
    QByteArray text = R"({"success":true,"errors":[],"messages":[],"result":[{"results":{"columns":["id","customer",)"
                      R"("email","total","created_at","note"],"rows":[)";
    text.reserve(qsizetype{100} * orderCount);
    std::uint32_t random = 20261123;
    char row[256];
    for (int id = 1; id <= orderCount; ++id) {
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

} // namespace

const QByteArray &ordersJson()
{
    static const QByteArray text = makeOrders();
    return text;
}

} // namespace d1::test
