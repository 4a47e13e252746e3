// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "features/history/historymodel.h"
#include "ui/theme/iconset.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace d1 {

class ErrorStrip;
class HistoryStore;
class Theme;

/// Every statement that was run, the latest first; searched while one types, read whole below, opened in a tab. Stays
/// open beside the window's work.
class HistoryDialog final : public QDialog
{
    Q_OBJECT

public:
    /// All must outlive it.
    HistoryDialog(HistoryStore &store, const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    /// Of the open database, for "this database only"; empty when none is open.
    void setTarget(const QString &target);

public Q_SLOTS:
    void search();

Q_SIGNALS:
    void openRequested(const QString &title, const QString &sql);
    /// What search() asked for is shown.
    void searched();

private:
    void build(const IconSet &icons);
    void showEntries(const Result<std::vector<HistoryEntry>> &entries);
    void showCurrent();
    void openCurrent();
    void askToClear();
    [[nodiscard]] const HistoryEntry *current() const;

    HistoryStore &m_store;
    QString m_target;
    HistoryModel m_model;
    QLineEdit *m_words;
    QCheckBox *m_onlyHere;
    QCheckBox *m_onlyFailed;
    ErrorStrip *m_error;
    QTableView *m_table;
    QLabel *m_nothing;
    QPlainTextEdit *m_sql;
    QPushButton *m_clear;
    QPushButton *m_copy;
    QPushButton *m_open;
    QTimer m_pause;
    int m_search = 0; ///< late answers carry an older one
};

} // namespace d1
