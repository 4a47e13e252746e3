// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/monitorfigures.h"
#include "features/monitor/timerangeselection.h"
#include "features/monitor/trafficfollower.h"
#include "features/monitor/trafficselection.h"
#include "features/monitor/trafficsources.h"

#include <QObject>
#include <QTimer>

namespace d1 {

/// Keeps the figures of a monitor page up to date while somebody looks: reads them anew when time, source or database
/// change and in an interval that suits the range, second by second when it is live. Never shows one source's figures
/// as the other's. Main thread; what takes long is done on another.
class MonitorFeed : public QObject
{
    Q_OBJECT

public:
    enum class State {
        NotAvailable, ///< this source cannot tell: no log is kept, or nobody counts this database's traffic
        Loading,      ///< there are no figures yet
        Ready,
        Empty,  ///< nothing was asked in that time
        Failed, ///< there are none, and error() says why; of kind Auth: a right is missing
    };

    /// All but the sources must outlive it.
    struct Parts {
        TrafficSources sources;
        TimeRangeSelection *range = nullptr;
        TrafficSelection *selection = nullptr;
        Clock *clock = nullptr;
    };

    explicit MonitorFeed(Parts parts, QObject *parent = nullptr);

    /// Of the open database, as sessions name it; empty: none is open, and all count.
    void setTarget(const std::string &target);
    /// Somebody looks.
    void setRunning(bool running);
    void refresh();

    [[nodiscard]] State state() const { return m_state; }
    /// Those read last; mean something when Ready or Empty.
    [[nodiscard]] const MonitorFigures &figures() const { return m_figures; }
    /// Why reading failed last; absent when it did not. Ready with an error: the figures are stale.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// When the figures were read.
    [[nodiscard]] Clock::WallTime readAt() const { return m_readAt; }
    [[nodiscard]] bool isReading() const { return m_isReading; }
    [[nodiscard]] bool isLive() const;
    /// What is shown: the one chosen, empty for all.
    [[nodiscard]] std::string target() const;

Q_SIGNALS:
    /// Anything of the above.
    void changed();

private:
    void begin();
    void read();
    void take(Result<MonitorFigures> figures, bool withSeries);
    void advance();
    void showFigures();
    void fail(const Error &error);
    void forget();
    void set(State state);
    [[nodiscard]] std::chrono::milliseconds interval() const;

    Parts m_parts;
    std::string m_open;
    std::shared_ptr<TrafficProvider> m_provider; ///< held, so that it keeps what it learned
    MonitorFigures m_figures;
    std::optional<Error> m_error;
    Clock::WallTime m_readAt;
    State m_state = State::Loading;
    std::unique_ptr<TrafficFollower> m_follower; ///< null without a log
    QTimer m_timer;
    bool m_isRunning = false;
    bool m_isReading = false;
    bool m_hasFigures = false;
    quint64 m_generation = 0;
};

} // namespace d1
