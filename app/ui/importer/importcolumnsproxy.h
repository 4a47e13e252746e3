// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIdentityProxyModel>

namespace d1 {

class Theme;

/// ImportColumnsModel in words and colours.
class ImportColumnsProxy final : public QIdentityProxyModel
{
    Q_OBJECT

public:
    /// The theme must outlive it.
    explicit ImportColumnsProxy(const Theme &theme, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString textOf(const QModelIndex &index) const;
    [[nodiscard]] QString keyText(const QModelIndex &index) const;
    [[nodiscard]] QVariant colourOf(const QModelIndex &index) const;

    const Theme &m_theme;
};

} // namespace d1
