// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/indexreport.h"
#include "features/monitor/trafficprovider.h"

namespace d1 {

/// Slow queries of a shop as pictures show them, or the error that is told instead.
class SampleSlowQueries final : public TrafficProvider
{
public:
    explicit SampleSlowQueries(TrafficSource source, std::optional<Error> error = std::nullopt);

    bool isEmpty = false; ///< nothing ran

    [[nodiscard]] TrafficSource source() const override { return m_source; }
    QCoro::Task<Result<QueryGroups>> slowQueries(TimeSpan span, std::string target) override;
    QCoro::Task<Result<TrafficSeries>> series(std::vector<Clock::WallTime> edges, std::string target) override;
    QCoro::Task<Result<Usage>> usage(Clock::WallTime now, std::string target) override;
    QCoro::Task<Result<std::vector<SizeSample>>> sizes(TimeSpan span, std::string target) override;

private:
    TrafficSource m_source;
    std::optional<Error> m_error;
};

[[nodiscard]] IndexReport sampleIndexReport();

} // namespace d1
