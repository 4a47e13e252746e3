// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/job/importjournal.h"
#include "features/importer/job/importoutcome.h"
#include "features/importer/job/importplan.h"
#include "features/importer/job/importprogress.h"
#include "service/session.h"

#include <QObject>

namespace d1 {

class Clock;
class ImportRun;

/// One import from its beginning to its end. One use a job; main thread, the work is done on others.
///
/// Keeps its session alive. Destroying a running job cancels it, and nothing more is told.
class ImportJob : public QObject
{
    Q_OBJECT

public:
    enum class State { Ready, Running, Paused, Finished };
    Q_ENUM(State)

    struct Parts {
        SessionPtr session;
        Clock *clock = nullptr; ///< not owned; outlives the job's end
        ImportJournal journal;
    };

    ImportJob(Parts parts, ImportPlan plan, QObject *parent = nullptr);
    ~ImportJob() override;

    [[nodiscard]] const ImportPlan &plan() const;
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const ImportProgress &progress() const;
    /// Meaningful in State::Finished.
    [[nodiscard]] const ImportOutcome &outcome() const { return m_outcome; }

    void start();
    /// What is on its way arrives; nothing more is sent. A file keeps its write lock meanwhile.
    void pause();
    void resume();
    /// finished() follows, and its outcome says what was kept.
    void cancel();

Q_SIGNALS:
    /// At most some ten times a second, and once before finished().
    void progressed(const d1::ImportProgress &progress);
    void stateChanged(d1::ImportJob::State state);
    /// Before the first row goes into a hosted database: how to take it back, see ImportOutcome.
    void bookmarkTaken(const QString &bookmark);
    /// The last signal.
    void finished(const d1::ImportOutcome &outcome);

private:
    void setState(State state);

    std::shared_ptr<ImportRun> m_run; ///< shared with its coroutines, which may outlive the job
    State m_state = State::Ready;
    ImportOutcome m_outcome;
};

} // namespace d1
