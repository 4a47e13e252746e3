// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/connection.h"
#include "core/clock.h"
#include "service/ratelimiter.h"

#include <memory>

namespace d1 {

/// Takes a place from the account's limiter before each call and passes a refusal's Retry-After on to it. Notes the
/// wait in an Attempt of the answer, for the layer above. The clock must outlive it.
class RateLimitedConnection final : public Connection
{
public:
    RateLimitedConnection(std::unique_ptr<Connection> inner, std::shared_ptr<RateLimiter> limiter, Clock &clock);

    QCoro::Task<Result<Reply>> execute(Request request) override;
    [[nodiscard]] Capabilities capabilities() const override { return m_inner->capabilities(); }

private:
    std::unique_ptr<Connection> m_inner;
    std::shared_ptr<RateLimiter> m_limiter;
    Clock &m_clock;
};

} // namespace d1
