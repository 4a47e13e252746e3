// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "features/importer/job/importprogress.h"

#include <deque>

namespace d1 {

/// Reckons rate and time left from what was done lately. The clock must outlive it.
class ProgressMeter
{
public:
    static constexpr std::chrono::seconds Window{10};

    explicit ProgressMeter(Clock *clock);

    /// What went before (a hash, the wait for a lock) does not count. With `isResumed` the first rows say only where
    /// the work begins, since those before them were passed over.
    void begin(std::uint64_t byteCount, bool isResumed);
    /// Rows are done, in any order; `bytesRead` is where the last of them ends in the file.
    void add(std::uint64_t rows, std::uint64_t bytesRead);
    void setRequests(std::uint64_t requests, std::uint64_t retries);
    void addErrors(std::uint64_t errors) { m_progress.errors += errors; }

    [[nodiscard]] const ImportProgress &progress() const { return m_progress; }
    /// Since the first look.
    [[nodiscard]] std::chrono::milliseconds elapsed() const;

private:
    struct Sample {
        Clock::TimePoint at;
        std::uint64_t rows;
        std::uint64_t bytes;
    };

    Clock *m_clock;
    Clock::TimePoint m_start;
    std::deque<Sample> m_samples;
    ImportProgress m_progress;
};

} // namespace d1
