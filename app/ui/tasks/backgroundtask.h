// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tasks/taskprogress.h"

#include <QObject>

namespace d1 {

/// Something that takes long and goes on while the person works. A feature's view derives from it around the engine's
/// job: it passes orders on, and tells what the job tells by the protected setters. Main thread.
class BackgroundTask : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Running,
        Paused,
        Stopping, ///< cancelled, and not ended yet
        Done,
        Cancelled,
        Failed,
    };
    Q_ENUM(State)

    /// "Import orders.csv into orders", in the person's language.
    explicit BackgroundTask(QString title, QObject *parent = nullptr);

    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool hasEnded() const;
    [[nodiscard]] const TaskProgress &progress() const { return m_progress; }
    [[nodiscard]] const ProgressRate &rate() const { return m_rate; }
    /// What else is worth a line ("3 errors, 2 retries"); once it has ended, the sentence that says how.
    [[nodiscard]] const QString &detail() const { return m_detail; }
    /// Text of a button that leads to what came of it ("Show summary"), or to what there is so far; empty: there is
    /// none.
    [[nodiscard]] const QString &resultAction() const { return m_resultAction; }

    [[nodiscard]] virtual bool canPause() const { return false; }
    virtual void pause() {}
    virtual void resume() {}
    /// Begins to stop; the task ends on its own, as Cancelled or, when it was too late, as Done.
    virtual void cancel() = 0;

Q_SIGNALS:
    void changed();
    /// Once, with state() Done, Cancelled or Failed.
    void ended();
    void resultRequested();

protected:
    void setProgress(const TaskProgress &progress);
    void setDetail(const QString &detail);
    /// While it runs; end() says it anew.
    void setResultAction(const QString &action);
    /// Running, Paused or Stopping.
    void setState(State state);
    void end(State state, const QString &sentence, const QString &resultAction = {});

private:
    QString m_title;
    QString m_detail;
    QString m_resultAction;
    TaskProgress m_progress;
    ProgressRate m_rate;
    State m_state = State::Running;
};

} // namespace d1
