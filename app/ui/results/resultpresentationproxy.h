// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QIdentityProxyModel>

namespace d1 {

class Theme;

/// ResultSetModel in words, alignment, colour and font: a NULL is a muted slanted word, numbers stand right, a blob is
/// its size, ≈ marks what may be inexact.
class ResultPresentationProxy final : public QIdentityProxyModel
{
    Q_OBJECT

public:
    /// The theme must outlive it; its changes are followed.
    explicit ResultPresentationProxy(const Theme &theme, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void applyTheme();

    const Theme &m_theme;
    QFont m_font;
    QFont m_nullFont;
};

} // namespace d1
