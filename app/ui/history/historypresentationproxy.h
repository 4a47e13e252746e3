// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/iconset.h"

#include <QIdentityProxyModel>

namespace d1 {

class Theme;

/// A HistoryModel in words: local time, the statement in one line, how it ended.
class HistoryPresentationProxy final : public QIdentityProxyModel
{
    Q_OBJECT

public:
    /// Both must outlive it.
    HistoryPresentationProxy(const Theme &theme, const IconSet &icons, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString textOf(const QModelIndex &index) const;

    const Theme &m_theme;
    const IconSet &m_icons;
};

} // namespace d1
