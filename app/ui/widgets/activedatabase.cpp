// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/activedatabase.h"

#include <utility>

namespace d1 {

ActiveDatabase::ActiveDatabase(Sources sources, QObject *parent)
    : QObject(parent)
    , m_sources(std::move(sources))
{}

ActiveDatabase::~ActiveDatabase()
{
    m_cancel.cancel();
}

void ActiveDatabase::open(const Target &target)
{
    const Target wanted = target; // may be our own m_target
    leave();
    m_target = wanted;
    setState(State::Opening);
    const quint64 generation = m_generation;
    QCoro::connect(m_sources.open(wanted, m_cancel.token()), this, [this, generation](Result<SessionPtr> session) {
        if (generation == m_generation)
            sessionOpened(std::move(session));
    });
}

void ActiveDatabase::close()
{
    leave();
    setState(State::Closed);
}

void ActiveDatabase::retry()
{
    if (m_target)
        open(*m_target);
}

void ActiveDatabase::refresh()
{
    if (m_state == State::Ready && !m_refreshing)
        readSchemaOf(m_session);
}

void ActiveDatabase::fail(const Error &error)
{
    leave();
    m_error = error;
    setState(State::Failed);
}

void ActiveDatabase::leave()
{
    ++m_generation;
    m_cancel.cancel();
    m_cancel = CancelSource();
    m_session.reset();
    m_target.reset();
    m_error.reset();
    setRefreshing(false);
    setSchema({});
}

void ActiveDatabase::sessionOpened(Result<SessionPtr> session)
{
    if (session) {
        readSchemaOf(std::move(*session));
        return;
    }
    m_error = std::move(session.error());
    setState(State::Failed);
}

void ActiveDatabase::readSchemaOf(SessionPtr session)
{
    setRefreshing(true);
    const quint64 generation = m_generation;
    QCoro::connect(m_sources.readSchema(session, m_cancel.token()), this,
                   [this, generation, session](Result<Schema> schema) {
                       if (generation == m_generation)
                           schemaRead(session, std::move(schema));
                   });
}

void ActiveDatabase::schemaRead(SessionPtr session, Result<Schema> schema)
{
    setRefreshing(false);
    const bool first = m_state == State::Opening;
    if (!schema) {
        m_error = std::move(schema.error());
        if (first)
            setState(State::Failed);
        else
            Q_EMIT refreshFailed(*m_error);
        return;
    }
    m_error.reset();
    m_session = std::move(session);
    setSchema(std::move(*schema));
    setState(State::Ready);
}

void ActiveDatabase::setState(State state)
{
    if (m_state == state && state != State::Opening && state != State::Failed)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void ActiveDatabase::setSchema(Schema schema)
{
    if (m_schema == schema)
        return;
    m_schema = std::move(schema);
    Q_EMIT schemaChanged();
}

void ActiveDatabase::setRefreshing(bool refreshing)
{
    if (m_refreshing == refreshing)
        return;
    m_refreshing = refreshing;
    Q_EMIT refreshingChanged(refreshing);
}

} // namespace d1
