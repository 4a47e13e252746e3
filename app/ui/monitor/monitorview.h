// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/maintenance/indexchange/changestore.h"
#include "features/monitor/monitorfeed.h"
#include "ui/theme/iconset.h"

#include <QWidget>

#include <memory>

class QLabel;
class QAction;
class QStackedWidget;

namespace d1 {

class ActiveDatabase;
class EmptyState;
class ErrorStrip;
class HealthMonitor;
class MonitorPage;
class NoPermission;
class QueryLog;
class Session;
class SizeSampler;
class Theme;
class TrafficBar;
class TrafficChart;

/// What is slow, failing, growing and costing, as tiles and charts: second by second or over a month, of this desktop
/// or of the whole traffic. Asks nobody while it is out of sight.
class MonitorView final : public QWidget
{
    Q_OBJECT

public:
    /// All but the sources must outlive it; the log may be null.
    struct Parts {
        ActiveDatabase *database = nullptr;
        TimeRangeSelection *range = nullptr;
        TrafficSelection *selection = nullptr;
        TrafficSources sources;
        QueryLog *log = nullptr;
        Clock *clock = nullptr;
        const Theme *theme = nullptr;
        const IconSet *icons = nullptr;
        ChangeStore changes = ChangeStore(); ///< what is marked on the charts
    };

    explicit MonitorView(const Parts &parts, QWidget *parent = nullptr);
    ~MonitorView() override;

    [[nodiscard]] MonitorPage &page() const { return *m_page; }
    [[nodiscard]] MonitorFeed &feed() const { return *m_feed; }
    /// What stands in place of the page; empty while it is shown.
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString freshness() const;

    /// As the feed would; for pictures of states that nobody can bring about at will.
    void present(MonitorFeed::State state, const MonitorFigures &figures, const std::optional<Error> &error,
                 Clock::WallTime readAt);

Q_SIGNALS:
    /// The person wants to enter another token.
    void tokenRequested();
    /// The person wants to ask something.
    void queryRequested();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildActions();
    QAction *newAction(const char *name, const QString &text, const QKeySequence &keys, std::function<void()> run);
    void showPage(QWidget *page);
    void showFeed();
    void showInstead(MonitorFeed::State state, const std::optional<Error> &error);
    void showFreshness(const TrafficSeries &series, bool isStale, Clock::WallTime readAt);
    void showHealth();
    void followDatabase();
    void readChanges();
    void askWhereToSave(TrafficChart *chart);

    Parts m_parts;
    std::unique_ptr<MonitorFeed> m_feed;
    std::unique_ptr<SizeSampler> m_sampler;
    std::unique_ptr<HealthMonitor> m_health;
    std::weak_ptr<Session> m_watched; ///< whose health is asked
    TrafficBar *m_bar;
    ErrorStrip *m_strip;
    MonitorPage *m_page;
    EmptyState *m_instead;
    NoPermission *m_noPermission;
    QStackedWidget *m_stack;
};

} // namespace d1
