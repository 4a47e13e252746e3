// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/slowquerylist.h"
#include "features/monitor/timerange.h"
#include "ui/theme/iconset.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedWidget;

namespace d1 {

class EmptyState;
class ErrorStrip;
class NoPermission;
class SlowDetails;
class SlowList;
class Theme;

/// The list of slow queries with the details of the chosen one, or why there is none: loading, nothing yet, no right,
/// not available, failed. Theme and icons must outlive it.
class SlowQueriesPage final : public QWidget
{
    Q_OBJECT

public:
    /// What the page has to do with.
    struct Question {
        TrafficSource source = TrafficSource::Desktop;
        bool isOfAllDatabases = false;
        TimeRange range;
        QString database; ///< the open one; empty: none is
    };

    SlowQueriesPage(const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    void show(const SlowQueryList &queries, const Question &question);
    void setWords(const QString &words);
    void setShowsMuted(bool shows);
    /// What was read before stays, and is as of then.
    void showFailure(const d1::Error &error);

    [[nodiscard]] SlowList &list() const { return *m_list; }
    [[nodiscard]] SlowDetails &details() const { return *m_details; }
    /// What stands in the place of the list; empty while it is shown.
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void desktopRequested();
    void longerRangeRequested();
    void retryRequested();
    void tokenRequested();
    /// Another query is chosen, or none.
    void chosenChanged();

private:
    void showList(const QueryGroups &groups);
    void showInstead(IconName icon, const QString &sentence, const QString &action = {},
                     void (SlowQueriesPage::*signal)() = nullptr);
    void showUnavailable();
    void showNothing();
    void showChosen();
    void showMatches();

    Question m_question;
    TimeSpan m_span;
    QTimer m_patience; ///< loading is told after it
    ErrorStrip *m_error;
    QStackedWidget *m_stack;
    QWidget *m_blank;
    QWidget *m_lists;
    EmptyState *m_empty;
    NoPermission *m_noPermission;
    SlowList *m_list;
    QLabel *m_noMatch;
    SlowDetails *m_details;
    void (SlowQueriesPage::*m_action)() = nullptr;
};

} // namespace d1
