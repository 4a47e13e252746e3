// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/results/columnmemory.h"
#include "ui/theme/iconset.h"
#include "ui/widgets/runsummary.h"
#include "workspace/keptwork.h"

#include <QKeySequence>
#include <QWidget>

#include <vector>

class QAction;
class QStackedWidget;

namespace d1 {

class ActiveDatabase;
class LivePlan;
class PageFiles;
class PlanHistory;
class QueryTab;
class QueryTabBar;
class RowLimitButton;
struct Statement;
struct StatementOutcome;
class Theme;

/// The query view: tabs of editors with their results, and the orders for the one in front. There is always a tab.
class QueryPage final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive it.
    QueryPage(ActiveDatabase &database, const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    /// Where plans are kept, and whether they follow the typing; null: not at all. Both must outlive it.
    void setPlanSupport(PlanHistory *history, LivePlan *live);

    /// Whether someone answers adviceRequested(); not so at first.
    void setAdviceOffered(bool offered);

    /// Of every tab.
    [[nodiscard]] RowLimitButton &rowLimit() const { return *m_rowLimit; }

    /// Where the columns of results stand, in every tab.
    [[nodiscard]] ColumnMemory &columnMemory() { return m_columns; }

    [[nodiscard]] QueryTab &currentTab() const;
    /// From left to right.
    [[nodiscard]] QList<QueryTab *> tabs() const;
    /// Names of the tabs, from left to right.
    [[nodiscard]] QStringList tabNames() const;
    void showTab(QueryTab &tab);
    void setTabName(QueryTab &tab, const QString &name);
    /// Marks the tab of a text that is not saved.
    void setTabChanged(QueryTab &tab, bool changed);

    /// Saved queries and snippets.
    [[nodiscard]] PageFiles &files() const { return *m_files; }

    /// Every tab that holds text, and which of them is in front; and those that can be reopened.
    [[nodiscard]] KeptWork work() const;
    /// Adds the tabs of `work`, in the place of those without text; nothing runs.
    void restore(const KeptWork &work);

public Q_SLOTS:
    /// Gives the keyboard to the editor in front.
    void focusEditor();
    void newTab();
    /// In a new tab, or in the one in front when that is empty; nothing runs.
    void openSql(const QString &title, const QString &sql);
    /// In a new tab, and runs it.
    void openRows(const QString &title, const d1::Statement &statement);
    void closeTab();
    /// The tab closed last, with its text.
    void reopenTab();
    /// Of the tab in front, and of its file when it has one.
    void editTabName();
    void nextTab();
    void previousTab();
    void runStatement();
    void runAll();
    void explain();
    void cancel();
    void clear();

Q_SIGNALS:
    /// Of the tab in front: a run began or ended, or another tab came in front.
    void summaryChanged(const d1::RunSummary &summary);
    void openDatabaseRequested();
    /// The credential lacks a right, and the person has another.
    void tokenRequested();
    /// The person asks what would make this statement faster.
    void adviceRequested(const QString &sql);
    /// In any tab.
    void statementRan(const QString &target, const d1::StatementOutcome &outcome);
    /// A text, a name or the set of tabs is another one: work() is.
    void workChanged();

private:
    QAction *addOrder(IconName icon, const char *name, const QString &text, const QList<QKeySequence> &keys,
                      void (QueryPage::*order)());
    [[nodiscard]] QWidget *buildToolRow();
    QueryTab *addTab(const QString &name);
    void removeTab(int tab);
    void renameTab(int tab, const QString &name);
    [[nodiscard]] QueryTab &tabAt(int index) const;
    void switchPane();
    void showCurrentTab();
    void showBusy(bool busy);

    ActiveDatabase &m_database;
    const Theme &m_theme;
    const IconSet &m_icons;
    PlanHistory *m_planHistory = nullptr;
    LivePlan *m_livePlan = nullptr;
    PageFiles *m_files;
    bool m_isAdviceOffered = false;
    QueryTabBar *m_bar;
    QStackedWidget *m_stack;
    RowLimitButton *m_rowLimit;
    QAction *m_run = nullptr;
    QAction *m_goOnAfterErrors = nullptr;
    QAction *m_cancel = nullptr;
    std::vector<KeptTab> m_closed; ///< the last one at the end
    ColumnMemory m_columns;
    int m_lastNumber = 0;
};

} // namespace d1
