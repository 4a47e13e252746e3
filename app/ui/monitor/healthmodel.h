// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/health.h"
#include "ui/theme/iconset.h"

#include <QAbstractTableModel>

#include <vector>

namespace d1 {

/// Whether databases answer, a row each, in words. The icons must outlive it.
class HealthModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Database, State, RoundTrip, LastCheck, Remark, ColumnCount };

    explicit HealthModel(const IconSet &icons, QObject *parent = nullptr);

    /// `now` decides which times need their day.
    void setHealth(std::vector<Health> health, Clock::WallTime now);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString textOf(const Health &health, int column) const;
    [[nodiscard]] QString remarkOf(const Health &health) const;

    const IconSet &m_icons;
    std::vector<Health> m_health;
    Clock::WallTime m_now;
};

} // namespace d1
