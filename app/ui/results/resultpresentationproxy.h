// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/results/columnorigin.h"

#include <QFont>
#include <QIdentityProxyModel>

namespace d1 {

class Theme;

/// ResultSetModel in words, alignment, colour and font: a NULL is a muted slanted word, numbers stand right, a blob is
/// its size, ≈ marks what may be inexact. Heads tell what the schema knows about their column.
class ResultPresentationProxy final : public QIdentityProxyModel
{
    Q_OBJECT

public:
    /// Of the horizontal header; invalid or false where the column's origin is not known.
    enum HeadRole {
        DeclaredTypeRole = Qt::UserRole + 100, ///< QString
        PrimaryKeyRole,                        ///< bool
        ForeignKeyRole,                        ///< bool
    };

    /// The theme must outlive it; its changes are followed.
    explicit ResultPresentationProxy(const Theme &theme, QObject *parent = nullptr);

    /// Of the result that is shown, or about to be; may be empty.
    void setOrigins(std::vector<std::optional<ColumnOrigin>> origins);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void applyTheme();
    [[nodiscard]] static QString sentenceOf(const ColumnOrigin &origin);

    const Theme &m_theme;
    QFont m_font;
    QFont m_nullFont;
    std::vector<std::optional<ColumnOrigin>> m_origins;
};

} // namespace d1
