// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/trafficcodec.h"

#include "features/querylog/logtime.h"

namespace d1 {

namespace {

constexpr char version = 1;

void append(std::string &bytes, std::uint64_t number)
{
    for (; number >= 0x80; number >>= 7)
        bytes += static_cast<char>(number | 0x80);
    bytes += static_cast<char>(number);
}

void append(std::string &bytes, std::int64_t number)
{
    append(bytes, static_cast<std::uint64_t>(number));
}

void append(std::string &bytes, const Histogram &histogram)
{
    append(bytes, histogram.buckets().size());
    if (histogram.isEmpty())
        return;
    std::uint16_t before = 0;
    for (const Histogram::Bucket &bucket : histogram.buckets()) {
        append(bytes, static_cast<std::uint64_t>(bucket.index - before));
        append(bytes, bucket.count);
        before = bucket.index;
    }
    append(bytes, histogram.smallest().count());
    append(bytes, histogram.largest().count());
    append(bytes, histogram.total().count());
}

/// Reads numbers until the bytes end; after that, and for ever, zeros.
class Reader
{
public:
    explicit Reader(std::string_view bytes)
        : m_rest(bytes)
    {}

    [[nodiscard]] bool isSound() const { return m_sound; }
    [[nodiscard]] bool isAtEnd() const { return m_rest.empty(); }

    std::uint64_t number()
    {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_rest.empty())
                break;
            const auto byte = static_cast<std::uint8_t>(m_rest.front());
            m_rest.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if (byte < 0x80)
                return value;
        }
        m_sound = false;
        return 0;
    }

    std::int64_t integer() { return static_cast<std::int64_t>(number()); }

    Histogram histogram()
    {
        const std::uint64_t count = number();
        if (count == 0 || count > m_rest.size()) {
            m_sound = m_sound && count == 0;
            return {};
        }
        std::vector<Histogram::Bucket> buckets(count);
        std::uint64_t index = 0;
        for (Histogram::Bucket &bucket : buckets) {
            index += number();
            bucket.index = static_cast<std::uint16_t>(std::min<std::uint64_t>(index, UINT16_MAX));
            bucket.count = number();
        }
        const Histogram::Duration smallest(integer());
        const Histogram::Duration largest(integer());
        const Histogram::Duration total(integer());
        Histogram histogram = Histogram::fromParts(std::move(buckets), smallest, largest, total);
        m_sound = m_sound && !histogram.isEmpty();
        return histogram;
    }

private:
    std::string_view m_rest;
    bool m_sound = true;
};

} // namespace

std::string encoded(const Traffic &traffic)
{
    std::string bytes(1, version);
    append(bytes, traffic.requests);
    append(bytes, traffic.attempts);
    append(bytes, traffic.failedRequests);
    for (const std::uint64_t failures : traffic.failures)
        append(bytes, failures);
    append(bytes, traffic.successes);
    append(bytes, traffic.knowRowsRead);
    append(bytes, traffic.knowRowsWritten);
    append(bytes, traffic.rowsRead);
    append(bytes, traffic.rowsWritten);
    append(bytes, traffic.rowsReturned);
    append(bytes, traffic.knowPlan);
    append(bytes, traffic.useIndex);
    append(bytes, traffic.scanTable);
    append(bytes, microsecondsOf(traffic.firstSeen));
    append(bytes, microsecondsOf(traffic.lastSeen));
    append(bytes, traffic.roundTrip);
    append(bytes, traffic.serverTime);
    return bytes;
}

std::optional<Traffic> decodedTraffic(std::string_view bytes)
{
    if (bytes.empty() || bytes.front() != version)
        return std::nullopt;
    Reader reader(bytes.substr(1));
    Traffic traffic;
    traffic.requests = reader.number();
    traffic.attempts = reader.number();
    traffic.failedRequests = reader.number();
    for (std::uint64_t &failures : traffic.failures)
        failures = reader.number();
    traffic.successes = reader.number();
    traffic.knowRowsRead = reader.number();
    traffic.knowRowsWritten = reader.number();
    traffic.rowsRead = reader.integer();
    traffic.rowsWritten = reader.integer();
    traffic.rowsReturned = reader.integer();
    traffic.knowPlan = reader.number();
    traffic.useIndex = reader.number();
    traffic.scanTable = reader.number();
    traffic.firstSeen = wallTimeOf(reader.integer());
    traffic.lastSeen = wallTimeOf(reader.integer());
    traffic.roundTrip = reader.histogram();
    traffic.serverTime = reader.histogram();
    return reader.isSound() && reader.isAtEnd() ? std::optional(std::move(traffic)) : std::nullopt;
}

} // namespace d1
