// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/presentationproxy.h"

namespace d1 {

namespace {

QVariant alignmentOf(bool isNumber)
{
    return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

QVariant PresentationProxy::valueOf(const QModelIndex &index) const
{
    return QIdentityProxyModel::data(index, Qt::DisplayRole);
}

QVariant PresentationProxy::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role >= Qt::UserRole)
        return QIdentityProxyModel::data(index, role);
    if (role == Qt::DisplayRole)
        return textOf(index);
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(isNumber(index.column()));
    if (QVariant look = lookOf(index, role); look.isValid())
        return look;
    return role == Qt::AccessibleTextRole ? textOf(index) : QIdentityProxyModel::data(index, role);
}

QVariant PresentationProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QIdentityProxyModel::headerData(section, orientation, role);
    if (section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(isNumber(section));
    return role == Qt::DisplayRole ? headingOf(section) : QVariant();
}

} // namespace d1
