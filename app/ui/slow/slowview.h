// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/slowquerylist.h"
#include "features/monitor/timerangeselection.h"
#include "features/monitor/trafficselection.h"
#include "features/monitor/trafficsources.h"
#include "features/querylog/logsearch.h"
#include "ui/theme/iconset.h"

#include <QTimer>
#include <QWidget>

#include <map>

class QAction;
class QCheckBox;
class QLineEdit;
class QStackedWidget;
class QTabBar;

namespace d1 {

class ActiveDatabase;
class IndexReportPage;
class SlowQueriesPage;
class Theme;
class TrafficBar;

/// What costs most, by query, and how indexes are used, of the time and source that all pages share. Reads while it is
/// in sight, everything off the main thread, and again every while. Everything passed must outlive it.
class SlowView final : public QWidget
{
    Q_OBJECT

public:
    struct Parts {
        ActiveDatabase *database = nullptr;
        TimeRangeSelection *range = nullptr;
        TrafficSelection *selection = nullptr;
        TrafficSources sources;
        const Theme *theme = nullptr;
        const IconSet *icons = nullptr;
    };

    explicit SlowView(Parts parts, QWidget *parent = nullptr);
    ~SlowView() override;

    [[nodiscard]] SlowQueriesPage &queries() const { return *m_queries; }
    [[nodiscard]] IndexReportPage &indexes() const { return *m_indexes; }
    [[nodiscard]] QLineEdit &filter() const { return *m_filter; }
    /// Whether someone answers adviceRequested(); not so at first.
    void setAdviceOffered(bool offered);

public Q_SLOTS:
    void refresh();
    void showQueries();
    void showIndexes();

Q_SIGNALS:
    void openRequested(const QString &sql);
    void planRequested(const QString &sql);
    void adviceRequested(const QString &sql);
    void tokenRequested();
    /// What refresh() asked for is there, or failed.
    void refreshed();

protected:
    void showEvent(QShowEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    struct Asked {
        TrafficSource source = TrafficSource::Desktop;
        std::string target;
        TimeRange range;

        bool operator==(const Asked &) const = default;
    };

    [[nodiscard]] QWidget *buildTools();
    void connectParts();
    void giveKeyboard();
    void changeQuestion();
    void readQueries();
    void readIndexes();
    void readPlans(const std::string &target);
    void showState();
    void showPlan();
    void switchPage();
    [[nodiscard]] std::string openTarget() const;

    Parts m_parts;
    SlowQueryList m_list;
    std::shared_ptr<TrafficProvider> m_provider;
    Asked m_asked;
    std::map<std::string, std::vector<LoggedPlan>> m_plans; ///< by target, as far as they were needed
    quint64 m_indexQuestion = 0;
    QTimer m_again;
    QTimer m_pause; ///< between typing and filtering
    TrafficBar *m_bar;
    QTabBar *m_tabs;
    QLineEdit *m_filter;
    QCheckBox *m_showsMuted;
    QStackedWidget *m_stack;
    SlowQueriesPage *m_queries;
    IndexReportPage *m_indexes;
};

} // namespace d1
