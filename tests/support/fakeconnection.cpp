// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeconnection.h"

#include "core/resultsetbuilder.h"
#include "support/gate.h"

#include <QCoroSignal>

#include <utility>

namespace d1::test {

void FakeConnection::answer(std::size_t times, const Answer &next)
{
    m_script.insert(m_script.end(), times, next);
}

void FakeConnection::release()
{
    m_held = false;
    for (const auto &gate : std::exchange(m_gates, {}))
        gate->open();
}

QCoro::Task<Result<Reply>> FakeConnection::execute(Request request)
{
    m_requests.push_back(request);
    if (m_held) {
        const auto gate = std::make_shared<Gate>();
        m_gates.push_back(gate);
        const CancelRegistration registration = request.cancel.onCancelled([gate] { gate->open(); });
        co_await qCoro(gate.get(), &Gate::opened);
        std::erase(m_gates, gate);
    }
    if (request.cancel.isCancelled()) {
        ErrorFacts facts;
        facts.delivery = Delivery::Unknown;
        facts.stoppedBy = StoppedBy::Caller;
        facts.message = "stopped by the caller";
        co_return std::unexpected(Error(facts));
    }
    if (m_script.empty())
        co_return std::unexpected(Error(ErrorKind::Unknown, "no answer scripted"));
    const Answer next = std::move(m_script.front());
    m_script.pop_front();
    if (const auto *reply = std::get_if<Reply>(&next))
        co_return *reply;
    if (const auto *error = std::get_if<Error>(&next))
        co_return std::unexpected(*error);
    const auto &function = std::get<std::function<Result<Reply>(const Request &)>>(next);
    co_return function(request);
}

Reply replyOf(std::vector<std::string> columns, const std::vector<std::vector<Cell>> &rows, Meta meta)
{
    ResultSetBuilder builder(std::move(columns));
    for (const auto &row : rows) {
        for (const Cell &cell : row)
            builder.append(cell);
    }
    Reply reply;
    reply.statements.emplace_back(builder.finish(), std::move(meta));
    return reply;
}

} // namespace d1::test
