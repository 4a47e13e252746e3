// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/connection.h"
#include "core/clock.h"

#include <functional>
#include <memory>
#include <optional>

namespace d1 {

/// Reads go to a fallback while the primary does not answer; writes never do. `SELECT 1` asks the primary how it is, at
/// most every 30 s, and only before a read. Without a fallback it does nothing. The clock must outlive it.
class FailoverConnection final : public Connection
{
public:
    static constexpr std::chrono::seconds HealthLifetime{30};
    static constexpr std::chrono::seconds HealthTimeout{5};

    /// `fallback` may be null. `changed` is called with true when reads move to the fallback, false when they come
    /// back.
    FailoverConnection(std::unique_ptr<Connection> primary, std::unique_ptr<Connection> fallback, Clock &clock,
                       std::function<void(bool)> changed);

    QCoro::Task<Result<Reply>> execute(Request request) override;
    [[nodiscard]] Capabilities capabilities() const override { return m_primary->capabilities(); }
    [[nodiscard]] bool onFallback() const { return m_onFallback; }

private:
    [[nodiscard]] bool healthIsFresh() const;
    void setOnFallback(bool onFallback);
    QCoro::Task<> checkHealth(CancelToken cancel);
    QCoro::Task<Result<Reply>> readFromFallback(Request request);

    std::unique_ptr<Connection> m_primary;
    std::unique_ptr<Connection> m_fallback;
    Clock &m_clock;
    std::function<void(bool)> m_changed;
    std::optional<Clock::TimePoint> m_checkedAt;
    bool m_onFallback = false;
};

} // namespace d1
