// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/sources/advicerun.h"
#include "ui/theme/iconset.h"

#include <QWidget>

class QAction;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace d1 {

class ActiveDatabase;
class AdviceBar;
class AdviceDetails;
class AdviceTree;
class EmptyState;
class ErrorStrip;
class IndexDesk;
class NoPermission;
class Theme;

/// Which indexes the workload of the open database needs, with the proof, and what to do about it.
class AdvicePage final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive it.
    AdvicePage(ActiveDatabase &database, IndexDesk &desk, const Theme &theme, const IconSet &icons,
               QWidget *parent = nullptr);
    ~AdvicePage() override;

    [[nodiscard]] AdviceBar &bar() const { return *m_bar; }
    [[nodiscard]] AdviceTree &tree() const { return *m_tree; }
    [[nodiscard]] AdviceDetails &details() const { return *m_details; }

    /// Searches for what helps this statement.
    void advise(const QString &sql);
    void start();

    void showAdvice(const advisor::Advice &advice);
    void showProgress(const advisor::AdvisorProgress &progress);
    void showError(const Error &error);

Q_SIGNALS:
    void tokenRequested();

private:
    void build();
    [[nodiscard]] QWidget *buildFoot();
    void follow();
    void showIdle();
    void showRunning(bool running);
    void showTicked();
    void tellCopyCost();
    void copy();

    ActiveDatabase &m_database;
    IndexDesk &m_desk;
    const Theme &m_theme;
    const IconSet &m_icons;
    advisor::AdviceRun m_run;
    std::optional<advisor::Advice> m_advice;
    SessionPtr m_session; ///< that the advice is for
    CancelSource m_costCancel;
    AdviceBar *m_bar;
    ErrorStrip *m_error;
    QWidget *m_busy;
    QProgressBar *m_progress;
    QLabel *m_progressWords;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    NoPermission *m_noPermission;
    AdviceTree *m_tree;
    AdviceDetails *m_details;
    QWidget *m_foot = nullptr;
    QLabel *m_summary;
    QPushButton *m_copy;
    QPushButton *m_migration;
    QPushButton *m_apply;
};

} // namespace d1
