// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/querylog.h"
#include "support/fakeclock.h"
#include "support/fakeconnection.h"
#include "support/gate.h"
#include "ui/widgets/activedatabase.h"

#include <deque>

namespace d1::test {

/// Opens sessions over fake connections and answers their schema, at once, held back, or with an error.
/// Must outlive the ActiveDatabase that uses it.
class FakeDatabase
{
public:
    FakeDatabase();

    [[nodiscard]] ActiveDatabase::Sources sources();

    SessionIdentity identity;         ///< of sessions opened from now on
    Schema schema;                    ///< answered from now on
    std::optional<Error> openError;   ///< of openings that end from now on
    std::optional<Error> schemaError; ///< of schema readings that end from now on

    /// Openings and schema readings wait until release().
    void hold() { m_held = true; }
    void release();
    [[nodiscard]] bool isIdle() const { return m_waiting == 0; }

    [[nodiscard]] const std::vector<Target> &openedTargets() const { return m_targets; }
    [[nodiscard]] int schemaReadings() const { return m_readings; }
    /// The connection under the session opened last; lives as long as that session.
    [[nodiscard]] FakeConnection &connection() const { return *m_connection; }

private:
    QCoro::Task<Result<SessionPtr>> open(Target target);
    QCoro::Task<Result<Schema>> readSchema();
    QCoro::Task<> turn();

    FakeClock m_clock;
    QueryLog m_log;
    std::vector<Target> m_targets;
    int m_readings = 0;
    FakeConnection *m_connection = nullptr;
    bool m_held = false;
    int m_waiting = 0; ///< openings and readings under way
    Gate m_gate;
};

/// customers, orders (an index, a foreign key), a view and a trigger.
[[nodiscard]] Schema shopSchema();

} // namespace d1::test
