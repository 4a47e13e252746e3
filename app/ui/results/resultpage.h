// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resultset.h"

#include <QWidget>

namespace d1 {

class IconSet;
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

    void setResult(ResultSetPtr result);
    [[nodiscard]] ResultGrid &grid() const { return *m_grid; }
    /// "12 rows · 3 columns", or how many of them the filters let through.
    [[nodiscard]] QString facts() const;

public Q_SLOTS:
    void openFind();

Q_SIGNALS:
    void factsChanged();

private:
    ResultGrid *m_grid;
    ResultFindBar *m_find;
};

} // namespace d1
