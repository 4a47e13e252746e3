// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace d1 {

/// Keeps a sick database from being hammered: over time at most one retry in five requests, with a reserve for a short
/// disturbance. One a database, main thread.
class RetryBudget
{
public:
    static constexpr double Reserve = 20.0;
    static constexpr double PerRequest = 0.2;

    /// Each new request earns a part of a retry.
    void earn();
    /// Takes one retry; false when none is left.
    [[nodiscard]] bool take();

private:
    double m_left = Reserve;
};

} // namespace d1
