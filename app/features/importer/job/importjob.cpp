// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/importjob.h"

#include "features/importer/job/importrun.h"

namespace d1 {

ImportJob::ImportJob(Parts parts, ImportPlan plan, QObject *parent)
    : QObject(parent)
    , m_run(
          std::make_shared<ImportRun>(std::move(parts.session), parts.clock, std::move(parts.journal), std::move(plan)))
{
    connect(m_run.get(), &ImportRun::progressed, this, &ImportJob::progressed);
    connect(m_run.get(), &ImportRun::bookmarkTaken, this, &ImportJob::bookmarkTaken);
}

ImportJob::~ImportJob()
{
    m_run->disconnect(this);
    if (m_state != State::Finished)
        m_run->cancel();
}

const ImportPlan &ImportJob::plan() const
{
    return m_run->plan();
}

const ImportProgress &ImportJob::progress() const
{
    return m_run->progress();
}

void ImportJob::start()
{
    if (m_state != State::Ready)
        return;
    setState(State::Running);
    QCoro::connect(m_run->run(), this, [this](ImportOutcome outcome) {
        m_outcome = std::move(outcome);
        setState(State::Finished);
        Q_EMIT finished(m_outcome);
    });
}

void ImportJob::pause()
{
    if (m_state != State::Running)
        return;
    m_run->setPaused(true);
    setState(State::Paused);
}

void ImportJob::resume()
{
    if (m_state != State::Paused)
        return;
    m_run->setPaused(false);
    setState(State::Running);
}

void ImportJob::cancel()
{
    m_run->cancel();
    m_run->setPaused(false);
}

void ImportJob::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace d1
