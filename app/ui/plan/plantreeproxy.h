// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/iconset.h"

#include <QIdentityProxyModel>

namespace d1 {

class Theme;

/// PlanTreeModel in words, units, icons and colours. A step's accessible text says all of its row. Theme and icons must
/// outlive it.
class PlanTreeProxy final : public QIdentityProxyModel
{
    Q_OBJECT

public:
    PlanTreeProxy(const Theme &theme, const IconSet &icons, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString textOf(const QModelIndex &index) const;
    [[nodiscard]] QString accessibleText(const QModelIndex &index) const;
    [[nodiscard]] QVariant decorationOf(const QModelIndex &index) const;

    const Theme &m_theme;
    const IconSet &m_icons;
};

} // namespace d1
