// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/indexusemodel.h"
#include "ui/theme/iconset.h"

#include <QSortFilterProxyModel>

namespace d1 {

class Theme;

/// The index report as people read it: words, units, sorted by any column. Theme and icons must outlive it.
class IndexReportProxy final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    IndexReportProxy(IndexUseModel &model, const Theme &theme, const IconSet &icons, QObject *parent = nullptr);

    /// Null for an index that is no row.
    [[nodiscard]] const IndexUse *useAt(const QModelIndex &index) const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString textOf(const IndexUse &use, int column) const;

    IndexUseModel &m_model;
    const Theme &m_theme;
    const IconSet &m_icons;
};

} // namespace d1
