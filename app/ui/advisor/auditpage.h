// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/maintenance/indexaudit/indexaudit.h"
#include "features/maintenance/indexchange/indexchange.h"
#include "service/session.h"
#include "ui/theme/iconset.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace d1 {

class ActiveDatabase;
class EmptyState;
class ErrorStrip;
class IndexDesk;
class Theme;

/// What is wrong with the indexes that the open database has, and what mends it.
class AuditPage final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive it.
    AuditPage(ActiveDatabase &database, IndexDesk &desk, const Theme &theme, const IconSet &icons,
              QWidget *parent = nullptr);

    void start();
    void showAudit(const IndexAudit &audit);

    [[nodiscard]] QTreeWidget &tree() const { return *m_tree; }
    [[nodiscard]] QString details() const;

private:
    void build();
    void follow();
    void showIdle(bool isLooking);
    void addFinding(QTreeWidgetItem *group, const IndexFinding &finding, int position);
    void showChosen();
    void showTicked();
    /// The ticked findings, in an order in which they can be mended.
    [[nodiscard]] IndexAudit ticked() const;
    [[nodiscard]] IndexChange change() const;

    ActiveDatabase &m_database;
    IndexDesk &m_desk;
    const Theme &m_theme;
    IndexAudit m_audit;
    SessionPtr m_session;
    quint64 m_generation = 0;
    CancelSource m_cancel;
    QComboBox *m_span;
    QPushButton *m_start;
    ErrorStrip *m_error;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QTreeWidget *m_tree;
    QLabel *m_details;
    QLabel *m_summary;
    QWidget *m_foot = nullptr;
    QPushButton *m_copy;
    QPushButton *m_migration;
    QPushButton *m_apply;
};

} // namespace d1
