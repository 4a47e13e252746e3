// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/query/queryrun.h"

#include "sql/rowlimit.h"

#include <QCoroTask>

#include <algorithm>

namespace d1 {

QueryRun::QueryRun(SessionPtr session, std::vector<ScriptStatement> statements, ParameterValues values,
                   std::string origin, QObject *parent)
    : QObject(parent)
    , m_session(std::move(session))
    , m_statements(std::move(statements))
    , m_values(std::move(values))
    , m_origin(std::move(origin))
{}

QueryRun::~QueryRun()
{
    m_state = State::Cancelled; // an answer that cancelling brings at once must not be told any more
    m_cancel.cancel();
}

std::vector<ParameterSlot> QueryRun::missingValues() const
{
    std::vector<ParameterSlot> missing = parameterSlots(m_statements);
    std::erase_if(missing, [this](const ParameterSlot &slot) { return m_values.contains(slot); });
    return missing;
}

void QueryRun::start()
{
    if (m_state != State::Ready)
        return;
    if (!missingValues().empty()) {
        m_state = State::NeedsValues;
        return;
    }
    m_state = State::Running;
    QMetaObject::invokeMethod(this, &QueryRun::runNext, Qt::QueuedConnection);
}

void QueryRun::cancel()
{
    m_cancel.cancel();
}

void QueryRun::runNext()
{
    if (m_cancel.token().isCancelled())
        return finish(State::Cancelled);
    if (m_next == m_statements.size())
        return finish(m_hasFailed ? State::Failed : State::Succeeded);

    m_statementStartedAt = std::chrono::steady_clock::now();
    Q_EMIT statementStarted(m_next);
    ask(true);
}

/// With the limit where it can be given, else as written.
void QueryRun::ask(bool limited)
{
    const ScriptStatement &statement = m_statements[m_next];
    Statement asked = *boundStatement(statement, m_values);
    std::optional<std::string> shorter;
    if (limited && m_rowLimit)
        shorter = sql::withRowLimit(asked.sql, *m_rowLimit + 1); // the one more tells that there are more
    m_isLimited = shorter.has_value();
    if (shorter)
        asked.sql = std::move(*shorter);
    Request request(std::move(asked), statement.kind.readOnly ? Intent::Read : Intent::Write);
    request.cancel = m_cancel.token();
    request.origin = m_origin;
    QCoro::connect(m_session->execute(std::move(request)), this,
                   [this](Result<Reply> reply) { take(std::move(reply)); });
}

void QueryRun::take(Result<Reply> reply)
{
    if (m_state != State::Running)
        return;
    if (m_isLimited && !reply && reply.error().verdict.kind == ErrorKind::Syntax)
        return ask(false); // so that the complaint is about what the person wrote
    const auto elapsed = std::chrono::steady_clock::now() - m_statementStartedAt;
    StatementOutcome outcome(m_statements[m_next], std::move(reply), elapsed);
    if (m_isLimited && outcome.reply)
        outcome.keepRows(*m_rowLimit);
    const std::size_t index = m_next++;
    Q_EMIT statementFinished(index, outcome);
    if (outcome.wasCancelled())
        return finish(State::Cancelled);
    m_hasFailed = m_hasFailed || !outcome.reply;
    if (m_hasFailed && m_onError == OnError::Stop)
        return finish(State::Failed);
    // Through the event loop, so that a long script of quick statements neither recurses nor starves the window.
    QMetaObject::invokeMethod(this, &QueryRun::runNext, Qt::QueuedConnection);
}

void QueryRun::finish(State state)
{
    m_state = state;
    Q_EMIT finished(state);
}

} // namespace d1
