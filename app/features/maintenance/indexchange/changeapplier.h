// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/maintenance/indexchange/changestore.h"
#include "features/querylog/querylogreader.h"
#include "service/session.h"

#include <QCoroTask>

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace d1 {

/// What a change, or taking it back, came to.
struct ChangeOutcome {
    ChangeRecord record;          ///< what was done of it, which the store has too
    std::optional<Error> failure; ///< why the rest was not
    std::string note;             ///< what went otherwise without harm, a sentence for the person; may be empty
};

/// Makes and drops indexes: takes a bookmark of a hosted database first, then runs the steps one by one, each written
/// to the store as soon as it is done, and PRAGMA optimize at the end. A step whose answer was lost is looked for in
/// the schema. Main thread; the calls may outlive the object.
class ChangeApplier
{
public:
    /// `log` may be null: nothing is known of the time before.
    ChangeApplier(SessionPtr session, std::shared_ptr<QueryLogReader> log, ChangeStore store);

    /// Called before each step, with its SQL and how many are done.
    using Progress = std::function<void(const std::string &sql, std::size_t done, std::size_t count)>;

    /// An error when nothing was done. Cancelling stops between two steps.
    QCoro::Task<Result<ChangeOutcome>> apply(IndexChange change, Clock::WallTime now, CancelToken cancel,
                                             Progress progress = {}) const;

    /// Drops what was made and makes what was dropped, the last step first. An error when nothing was taken back.
    QCoro::Task<Result<ChangeOutcome>> undo(ChangeRecord record, Clock::WallTime now, CancelToken cancel) const;

private:
    SessionPtr m_session;
    std::shared_ptr<QueryLogReader> m_log;
    ChangeStore m_store;
};

} // namespace d1
