// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/schema/schemamodel.h"
#include "ui/databases/explorerfilter.h"
#include "ui/databases/explorermodel.h"
#include "ui/widgets/activedatabase.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace d1 {

class ErrorStrip;
class ExplorerTree;
class Theme;

/// The tree at the left: databases opened lately, and what the open one holds. Runs nothing itself: it says what the
/// person wants. Everything passed must outlive it.
class ExplorerView : public QWidget
{
    Q_OBJECT

public:
    ExplorerView(ActiveDatabase &database, RecentTargets &recent, const Theme &theme, const IconSet &icons,
                 QWidget *parent = nullptr);

    /// The table at a place of this view; empty where there is none that takes rows.
    [[nodiscard]] QString tableAt(const QPoint &place) const;
    /// What the menu of a node offers; the caller owns it.
    [[nodiscard]] QMenu *menuFor(const QModelIndex &index);

public Q_SLOTS:
    void focusFilter();
    /// Makes the node the current one; one that is not there changes nothing.
    void reveal(d1::SchemaModel::Node node, const QString &table, const QString &name);
    /// The rows of a table or view, as its menu would. False when there is none of this name.
    bool showRows(const QString &table);

Q_SIGNALS:
    void openRequested(const QString &target);
    /// Wants these rows now: a SELECT to run.
    void rowsRequested(const QString &title, const QString &sql);
    /// Wants to fill the table from a file.
    void importRequested(const QString &table);
    /// Wants the rows of this table or view in a file.
    void exportRequested(const QString &table);
    /// Wants to read this SQL, not to run it.
    void sqlRequested(const QString &title, const QString &sql);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showDatabases();
    void showSchema();
    void showState();
    void applyFilter(const QString &text);
    void activate(const QModelIndex &index);
    [[nodiscard]] QModelIndex find(SchemaModel::Node node, const QString &table, const QString &name) const;
    void requestRows(const QModelIndex &index);
    void requestSql(const QModelIndex &index);
    [[nodiscard]] bool hasRows(const QModelIndex &index) const;
    [[nodiscard]] static bool takesRows(const QModelIndex &index);

    ActiveDatabase &m_database;
    RecentTargets &m_recent;
    const Theme &m_theme;
    const IconSet &m_icons;
    SchemaModel m_schema;
    ExplorerModel m_model;
    ExplorerFilter m_filter;
    QLineEdit *m_filterField;
    QToolButton *m_refresh;
    ErrorStrip *m_error;
    ExplorerTree *m_tree;
    QLabel *m_hint;
};

} // namespace d1
