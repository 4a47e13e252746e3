// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/connection.h"

#include <memory>
#include <string>

namespace d1 {

class QueryLog;

/// Writes one QueryEvent an attempt into the log. The log must outlive it.
class MonitoredConnection final : public Connection
{
public:
    MonitoredConnection(std::unique_ptr<Connection> inner, std::string target, QueryLog &log);

    QCoro::Task<Result<Reply>> execute(Request request) override;
    [[nodiscard]] Capabilities capabilities() const override { return m_inner->capabilities(); }

private:
    std::unique_ptr<Connection> m_inner;
    std::string m_target;
    QueryLog &m_log;
};

} // namespace d1
