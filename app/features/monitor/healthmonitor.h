// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/health.h"
#include "service/session.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace d1 {

class QueryLog;
struct QueryEvent;

/// Asks open databases for SELECT 1 now and then, behind everything a person waits for. What answers anyway is not
/// asked: a success in the query log is as good. Main thread; keeps no session alive.
class HealthMonitor : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds UsualInterval{30};

    /// `clock` must outlive it. Without a log (null) every database is asked in every interval.
    HealthMonitor(Clock &clock, QueryLog *log, std::chrono::milliseconds interval = UsualInterval,
                  QObject *parent = nullptr);

    /// Asked at once, and then in every interval until the session is gone.
    void watch(const SessionPtr &session);
    /// While paused nobody is asked unless checkNow() or watch() says so; what others ask is still noted.
    void setPaused(bool paused);
    /// Asks all now.
    void checkNow();

    /// In the order they came. A database stays in the list when its session is gone.
    [[nodiscard]] const std::vector<Health> &all() const { return m_all; }

Q_SIGNALS:
    /// After every check, changed or not.
    void checked(const d1::Health &health);

private:
    struct Watched {
        std::string target;
        std::weak_ptr<Session> session;
        bool isAsked = false; ///< right now
    };

    void note(const QueryEvent &event);
    void checkQuiet();
    void check(Watched &watched);
    void answered(const std::string &target, const Result<Reply> &reply);
    [[nodiscard]] Health &healthOf(const std::string &target);
    void set(Health &health, Health::State state);

    Clock &m_clock;
    std::chrono::milliseconds m_interval;
    QTimer m_timer;
    std::vector<Watched> m_watched;
    std::vector<Health> m_all;
};

} // namespace d1
