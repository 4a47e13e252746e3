// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resultset.h"

#include <QWidget>

namespace d1 {

class ExportStrip;
class IconSet;
class ResultActions;
class ResultFindBar;
class ResultGrid;
class Theme;

/// One statement's rows, and what helps to read them.
class ResultPage final : public QWidget
{
    Q_OBJECT

public:
    /// Theme and icons must outlive it.
    ResultPage(const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    /// `table` is where the rows come from, for INSERT; may be empty.
    void setResult(ResultSetPtr result, const std::string &table = {});
    [[nodiscard]] ResultGrid &grid() const { return *m_grid; }
    /// "12 rows · 3 columns", or how many of them the filters let through.
    [[nodiscard]] QString facts() const;
    [[nodiscard]] ResultActions &actions() const { return *m_actions; }
    [[nodiscard]] QString exportSentence() const;

public Q_SLOTS:
    void openFind();
    /// Asks for a file, then writes all shown rows into it.
    void askWhereToExport();
    /// By the file's ending: .jsonl, .sql, else CSV.
    void exportTo(const QString &path);

Q_SIGNALS:
    void factsChanged();
    /// What is selected comes to this; empty when less than two cells are.
    void selectionDescribed(const QString &totals);

private:
    ResultGrid *m_grid;
    ResultFindBar *m_find;
    ExportStrip *m_export;
    ResultActions *m_actions;
};

} // namespace d1
