// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace d1 {

class IconSet;
class OutcomeModel;
class Theme;

/// A script's statements and how each ended.
class SummaryView final : public QTableView
{
    Q_OBJECT

public:
    /// All must outlive it.
    SummaryView(OutcomeModel &model, const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Enter or a double click on a statement; `outcome` counts from 0.
    void outcomeActivated(int outcome);
};

} // namespace d1
