// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIdentityProxyModel>

namespace d1 {

class Theme;

/// The first rows of a file as the grid shows rows: a NULL is a muted word, an empty text is empty.
class ImportPreviewProxy final : public QIdentityProxyModel
{
    Q_OBJECT

public:
    /// The theme must outlive it.
    explicit ImportPreviewProxy(const Theme &theme, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    const Theme &m_theme;
};

} // namespace d1
