// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "features/schema/schema.h"
#include "service/session.h"
#include "workspace/target.h"

#include <QObject>

#include <functional>
#include <optional>

namespace d1 {

/// The one database the window shows, shared by all views. Main thread. Late answers of a database that was left
/// meanwhile are dropped.
class ActiveDatabase : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Closed,
        Opening, ///< until the session is there and the first schema has been read
        Ready,
        Failed, ///< error() says why
    };
    Q_ENUM(State)

    /// Where sessions and schemas come from; databaseSources() makes the real ones.
    struct Sources {
        std::function<QCoro::Task<Result<SessionPtr>>(Target, CancelToken)> open;
        std::function<QCoro::Task<Result<Schema>>(SessionPtr, CancelToken)> readSchema;
    };

    explicit ActiveDatabase(Sources sources, QObject *parent = nullptr);
    ~ActiveDatabase() override;

    [[nodiscard]] State state() const { return m_state; }
    /// Null unless Ready.
    [[nodiscard]] SessionPtr session() const { return m_session; }
    /// Empty unless Ready.
    [[nodiscard]] const Schema &schema() const { return m_schema; }
    /// The database asked for last; absent when Closed.
    [[nodiscard]] const std::optional<Target> &target() const { return m_target; }
    /// Why opening failed, or why the last refresh did; absent otherwise.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] bool isRefreshing() const { return m_refreshing; }

public Q_SLOTS:
    /// Leaves the current database at once; calls in flight end on their own.
    void open(const d1::Target &target);
    void close();
    /// Opens the same target again after a failure.
    void retry();
    /// Reads the schema again; the old one stays until the new one is there, and when reading fails.
    void refresh();
    /// Shows an error of before opening (a target that cannot be read) as this database's failure.
    void fail(const d1::Error &error);

Q_SIGNALS:
    void stateChanged(d1::ActiveDatabase::State state);
    /// A schema that differs from the one before, also the empty one after leaving a database.
    void schemaChanged();
    void refreshingChanged(bool refreshing);
    /// Ready, but the schema could not be read again; the old one stays.
    void refreshFailed(const d1::Error &error);

private:
    void leave();
    void setState(State state);
    void setSchema(Schema schema);
    void setRefreshing(bool refreshing);
    void readSchemaOf(SessionPtr session);
    void sessionOpened(Result<SessionPtr> session);
    void schemaRead(SessionPtr session, Result<Schema> schema);

    Sources m_sources;
    State m_state = State::Closed;
    std::optional<Target> m_target;
    SessionPtr m_session;
    Schema m_schema;
    std::optional<Error> m_error;
    bool m_refreshing = false;
    CancelSource m_cancel;
    quint64 m_generation = 0;
};

} // namespace d1
