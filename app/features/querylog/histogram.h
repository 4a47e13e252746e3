// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace d1 {

/// Durations, counted in buckets no wider than 1/64 of what they hold: a quantile read from it is less than 0.8 % off,
/// and histograms of any two spans add up to the histogram of both. Count, total, smallest and largest are exact. What
/// is negative counts as zero, what is longer than Longest as that.
class Histogram
{
public:
    using Duration = std::chrono::nanoseconds;

    struct Bucket {
        std::uint16_t index = 0;
        std::uint64_t count = 0;

        bool operator==(const Bucket &) const = default;
    };

    static constexpr Duration Longest{(std::int64_t{1} << 47) - 1}; // 39 hours

    /// From the parts of another, as a codec reads them. Buckets that make no sense together are dropped as a whole.
    static Histogram fromParts(std::vector<Bucket> buckets, Duration smallest, Duration largest, Duration total);

    void record(Duration duration);
    void merge(const Histogram &other);

    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    [[nodiscard]] std::uint64_t count() const { return m_count; }
    /// Zero when empty.
    [[nodiscard]] Duration total() const { return m_total; }
    [[nodiscard]] Duration smallest() const { return m_smallest; }
    [[nodiscard]] Duration largest() const { return m_largest; }

    /// The duration that this share (0 to 1) of all reach at most, by nearest rank; nothing when empty.
    [[nodiscard]] std::optional<Duration> quantile(double share) const;
    /// How many are longer, to the bucket.
    [[nodiscard]] std::uint64_t countAbove(Duration duration) const;
    [[nodiscard]] std::optional<Duration> mean() const;
    /// Standard deviation, each taken for the middle of its bucket; nothing when empty.
    [[nodiscard]] std::optional<Duration> deviation() const;

    /// By index, none with a count of zero.
    [[nodiscard]] const std::vector<Bucket> &buckets() const { return m_buckets; }
    /// What stands for all durations of a bucket.
    [[nodiscard]] static Duration middleOf(std::uint16_t index);

    bool operator==(const Histogram &) const = default;

private:
    [[nodiscard]] static std::uint16_t indexOf(Duration duration);

    std::vector<Bucket> m_buckets;
    std::uint64_t m_count = 0;
    Duration m_total{0};
    Duration m_smallest{0};
    Duration m_largest{0};
};

} // namespace d1
