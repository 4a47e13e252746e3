// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/monitor/monitorcard.h"

class QAbstractItemModel;
class QLabel;
class QTableView;

namespace d1 {

/// A small table on a card: as high as its rows, up to a limit; a sentence while there are none.
class TableCard : public MonitorCard
{
    Q_OBJECT

public:
    /// `stretched` is the column that takes the room left over. Theme and model must outlive it.
    TableCard(const Theme &theme, const QString &title, QAbstractItemModel &model, int stretched,
              const QString &absence, QWidget *parent = nullptr);

    [[nodiscard]] QTableView &table() const { return *m_table; }

private:
    void fit();

    QTableView *m_table;
    QLabel *m_absence;
};

} // namespace d1
