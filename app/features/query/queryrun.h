// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/query/parameterslots.h"
#include "features/query/statementoutcome.h"
#include "service/session.h"

#include <QObject>

#include <vector>

namespace d1 {

/// Runs statements one after the other through a session. One use a run; main thread.
///
/// Keeps its session alive. Destroying a run cancels it, and whatever still answers is dropped. No signal comes out of
/// start() itself, only from later turns of the event loop.
class QueryRun : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Ready,
        NeedsValues, ///< start() was refused: missingValues() says for what
        Running,
        Succeeded,
        Failed,
        Cancelled,
    };

    /// After a statement that failed; one that was cancelled always ends the run.
    enum class OnError { Stop, GoOn };

    /// `origin` goes to the query log.
    QueryRun(SessionPtr session, std::vector<ScriptStatement> statements, ParameterValues values, std::string origin,
             QObject *parent = nullptr);
    ~QueryRun() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::vector<ScriptStatement> &statements() const { return m_statements; }
    /// Slots without a value, in order; empty when the run can start.
    [[nodiscard]] std::vector<ParameterSlot> missingValues() const;

    /// Before start(); Stop when it is not called.
    void setOnError(OnError onError) { m_onError = onError; }

    /// Before start(): a SELECT without a LIMIT of its own gives at most so many rows, and its outcome says whether
    /// there are more. Nothing, as at first: all rows come.
    void setRowLimit(std::optional<std::size_t> rows) { m_rowLimit = rows; }

    /// Does nothing but change to NeedsValues when a value is missing.
    void start();
    /// Asks the running statement to stop; finished(Cancelled) follows.
    void cancel();

Q_SIGNALS:
    /// `index` into statements().
    void statementStarted(std::size_t index);
    void statementFinished(std::size_t index, const d1::StatementOutcome &outcome);
    /// The last signal: Succeeded, Failed when a statement did, or Cancelled.
    void finished(d1::QueryRun::State state);

private:
    void runNext();
    void ask(bool limited);
    void take(Result<Reply> reply);
    void finish(State state);

    SessionPtr m_session;
    std::vector<ScriptStatement> m_statements;
    ParameterValues m_values;
    std::string m_origin;
    CancelSource m_cancel;
    State m_state = State::Ready;
    OnError m_onError = OnError::Stop;
    std::optional<std::size_t> m_rowLimit;
    bool m_isLimited = false; ///< the running statement was given a limit
    bool m_hasFailed = false;
    std::size_t m_next = 0;
    std::chrono::steady_clock::time_point m_statementStartedAt;
};

} // namespace d1
