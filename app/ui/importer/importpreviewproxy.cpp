// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importer/importpreviewproxy.h"

#include "ui/theme/theme.h"

namespace d1 {

ImportPreviewProxy::ImportPreviewProxy(const Theme &theme, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, [this] {
        if (rowCount() > 0 && columnCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
}

QVariant ImportPreviewProxy::data(const QModelIndex &index, int role) const
{
    const QVariant value = QIdentityProxyModel::data(index, Qt::DisplayRole);
    switch (role) {
    case Qt::DisplayRole:
        return value.isValid() ? value : QStringLiteral("NULL");
    case Qt::ForegroundRole:
        return value.isValid() ? QVariant() : m_theme.color(ColorRole::MutedText);
    case Qt::FontRole:
        return m_theme.font(FontRole::Fixed);
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

} // namespace d1
