// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/connection.h"

#include <deque>
#include <functional>
#include <variant>
#include <vector>

namespace d1::test {

class Gate;

/// A Connection with a script: each call takes the next answer. It records what was asked, so that a test can prove
/// that nothing ran twice. Without an answer left it reports "no answer scripted".
class FakeConnection final : public Connection
{
public:
    /// A value, or a function of the request for answers that depend on it.
    using Answer = std::variant<Reply, Error, std::function<Result<Reply>(const Request &)>>;

    void answer(Answer next) { m_script.push_back(std::move(next)); }
    void answer(std::size_t times, const Answer &next);
    void setCapabilities(Capabilities capabilities) { m_capabilities = capabilities; }

    /// Calls wait here, before they answer, until release().
    void hold() { m_held = true; }
    void release();
    [[nodiscard]] std::size_t waiting() const { return m_gates.size(); }

    [[nodiscard]] const std::vector<Request> &requests() const { return m_requests; }

    QCoro::Task<Result<Reply>> execute(Request request) override;
    [[nodiscard]] Capabilities capabilities() const override { return m_capabilities; }

private:
    std::deque<Answer> m_script;
    std::vector<Request> m_requests;
    std::vector<std::shared_ptr<Gate>> m_gates; ///< of the calls that wait, each opened by release() or its own cancel
    Capabilities m_capabilities;
    bool m_held = false;
};

/// A reply of one statement with these columns and rows.
[[nodiscard]] Reply replyOf(std::vector<std::string> columns, const std::vector<std::vector<Cell>> &rows,
                            Meta meta = {});

} // namespace d1::test
