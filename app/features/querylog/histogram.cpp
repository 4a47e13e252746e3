// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace d1 {

namespace {

// Up to 127 ns each nanosecond has a bucket; beyond, each doubling is cut into 64.
constexpr int bitsOfABucket = 6;
constexpr std::uint64_t bucketsOfADoubling = std::uint64_t{1} << bitsOfABucket;

std::uint64_t nanoseconds(Histogram::Duration duration)
{
    return static_cast<std::uint64_t>(std::clamp(duration, Histogram::Duration::zero(), Histogram::Longest).count());
}

} // namespace

std::uint16_t Histogram::indexOf(Duration duration)
{
    const std::uint64_t value = nanoseconds(duration);
    const int shift = std::max(static_cast<int>(std::bit_width(value)) - bitsOfABucket - 1, 0);
    return static_cast<std::uint16_t>(static_cast<std::uint64_t>(shift) * bucketsOfADoubling + (value >> shift));
}

Histogram::Duration Histogram::middleOf(std::uint16_t index)
{
    if (index < 2 * bucketsOfADoubling)
        return Duration(index);
    const std::uint64_t shift = index / bucketsOfADoubling - 1;
    const std::uint64_t first = (index - shift * bucketsOfADoubling) << shift;
    return Duration(static_cast<std::int64_t>(first + ((std::uint64_t{1} << shift) - 1) / 2));
}

Histogram Histogram::fromParts(std::vector<Bucket> buckets, Duration smallest, Duration largest, Duration total)
{
    Histogram histogram;
    const std::uint16_t last = indexOf(Longest);
    for (std::size_t i = 0; i < buckets.size(); ++i) {
        if (buckets[i].count == 0 || buckets[i].index > last || (i > 0 && buckets[i].index <= buckets[i - 1].index))
            return {};
        histogram.m_count += buckets[i].count;
    }
    histogram.m_buckets = std::move(buckets);
    histogram.m_smallest = smallest;
    histogram.m_largest = largest;
    histogram.m_total = total;
    return histogram;
}

void Histogram::record(Duration duration)
{
    duration = std::clamp(duration, Duration::zero(), Longest);
    const std::uint16_t index = indexOf(duration);
    const auto place = std::ranges::lower_bound(m_buckets, index, {}, &Bucket::index);
    if (place != m_buckets.end() && place->index == index)
        ++place->count;
    else
        m_buckets.insert(place, {index, 1});
    m_smallest = isEmpty() ? duration : std::min(m_smallest, duration);
    m_largest = std::max(m_largest, duration);
    m_total += duration;
    ++m_count;
}

void Histogram::merge(const Histogram &other)
{
    if (other.isEmpty())
        return;
    const std::size_t known = m_buckets.size();
    std::size_t place = 0;
    for (const Bucket &bucket : other.m_buckets) {
        while (place < known && m_buckets[place].index < bucket.index)
            ++place;
        if (place < known && m_buckets[place].index == bucket.index)
            m_buckets[place].count += bucket.count;
        else
            m_buckets.push_back(bucket);
    }
    std::inplace_merge(m_buckets.begin(), m_buckets.begin() + static_cast<std::ptrdiff_t>(known), m_buckets.end(),
                       [](const Bucket &left, const Bucket &right) { return left.index < right.index; });
    m_smallest = isEmpty() ? other.m_smallest : std::min(m_smallest, other.m_smallest);
    m_largest = std::max(m_largest, other.m_largest);
    m_total += other.m_total;
    m_count += other.m_count;
}

std::optional<Histogram::Duration> Histogram::quantile(double share) const
{
    if (isEmpty())
        return std::nullopt;
    const auto rank = std::clamp<std::uint64_t>(
        static_cast<std::uint64_t>(std::ceil(std::clamp(share, 0.0, 1.0) * static_cast<double>(m_count))), 1, m_count);
    std::uint64_t passed = 0;
    for (const Bucket &bucket : m_buckets) {
        passed += bucket.count;
        if (passed >= rank)
            return std::clamp(middleOf(bucket.index), m_smallest, m_largest);
    }
    return m_largest;
}

std::uint64_t Histogram::countAbove(Duration duration) const
{
    if (duration < Duration::zero())
        return m_count;
    const auto first = std::ranges::upper_bound(m_buckets, indexOf(duration), {}, &Bucket::index);
    std::uint64_t above = 0;
    for (auto bucket = first; bucket != m_buckets.end(); ++bucket)
        above += bucket->count;
    return above;
}

std::optional<Histogram::Duration> Histogram::mean() const
{
    if (isEmpty())
        return std::nullopt;
    return Duration(std::llround(static_cast<double>(m_total.count()) / static_cast<double>(m_count)));
}

std::optional<Histogram::Duration> Histogram::deviation() const
{
    if (isEmpty())
        return std::nullopt;
    const double middle = static_cast<double>(m_total.count()) / static_cast<double>(m_count);
    double squares = 0;
    for (const Bucket &bucket : m_buckets) {
        const double distance = static_cast<double>(middleOf(bucket.index).count()) - middle;
        squares += distance * distance * static_cast<double>(bucket.count);
    }
    return Duration(std::llround(std::sqrt(squares / static_cast<double>(m_count))));
}

} // namespace d1
