// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/connection.h"
#include "core/clock.h"
#include "service/retrybudget.h"

#include <functional>
#include <memory>

namespace d1 {

/// Judges each failure and tries again where RetryPolicy says so. Fills Error::verdict, Reply::attempts and
/// Error::attempts. The clock must outlive it.
class RetryingConnection final : public Connection
{
public:
    /// A number in [0, 1) a call.
    using RandomSource = std::function<double()>;

    RetryingConnection(std::unique_ptr<Connection> inner, Clock &clock, RandomSource random);

    QCoro::Task<Result<Reply>> execute(Request request) override;
    [[nodiscard]] Capabilities capabilities() const override { return m_inner->capabilities(); }

private:
    std::unique_ptr<Connection> m_inner;
    Clock &m_clock;
    RandomSource m_random;
    RetryBudget m_budget;
};

} // namespace d1
