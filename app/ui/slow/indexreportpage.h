// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "features/monitor/indexusemodel.h"
#include "ui/theme/iconset.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;

namespace d1 {

class EmptyState;
class ErrorStrip;
class IndexReportProxy;
class SqlText;
class Theme;

/// How the indexes of the open database are used, and by which queries. Theme and icons must outlive it.
class IndexReportPage final : public QWidget
{
    Q_OBJECT

public:
    IndexReportPage(const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    void setReport(IndexReport report);
    void showError(const Error &error);
    /// Instead of a report.
    void showSentence(IconName icon, const QString &sentence);

    [[nodiscard]] QTableView &table() const { return *m_table; }
    /// What the report is drawn from, or why there is none.
    [[nodiscard]] QString sentence() const;
    /// The queries that use the chosen index.
    [[nodiscard]] QString queries() const;

private:
    void build();
    void showChosen();

    IndexUseModel m_model;
    IndexReportProxy *m_proxy;
    QStackedWidget *m_stack;
    ErrorStrip *m_error;
    EmptyState *m_empty;
    QLabel *m_basis;
    QTableView *m_table;
    SqlText *m_queries;
};

} // namespace d1
