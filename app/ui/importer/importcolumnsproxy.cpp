// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importer/importcolumnsproxy.h"

#include "features/importer/draft/importcolumnsmodel.h"
#include "ui/importer/importwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/caption.h"

namespace d1 {

using Model = ImportColumnsModel;

ImportColumnsProxy::ImportColumnsProxy(const Theme &theme, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
}

QString ImportColumnsProxy::textOf(const QModelIndex &index) const
{
    const bool fromFile = index.data(Model::IsFromFileRole).toBool();
    const QVariant value = QIdentityProxyModel::data(index, Qt::DisplayRole);
    switch (index.column()) {
    case Model::Name:
        return fromFile ? value.toString() : tr("not in the file");
    case Model::Sample:
        if (fromFile)
            return ImportWords::oneLine(value.toStringList().join(QStringLiteral(", ")));
        return value.isValid() ? tr("always “%1”").arg(value.toString()) : tr("its default");
    case Model::Evidence: {
        if (!fromFile)
            return index.data(Model::MustBeFilledRole).toBool() ? tr("must have a value") : QString();
        const QVariant evidence = index.data(Model::EvidenceRole);
        return evidence.isValid() ? ImportWords::evidence(evidence.value<ColumnEvidence>()) : tr("being read …");
    }
    case Model::Destination:
        return value.toString().isEmpty() ? tr("not imported") : value.toString();
    case Model::Key:
        return value.isValid() ? tr("%1.").arg(value.toInt()) : QString();
    default:
        return value.toString();
    }
}

QVariant ImportColumnsProxy::colourOf(const QModelIndex &index) const
{
    const bool fromFile = index.data(Model::IsFromFileRole).toBool();
    const QVariant value = QIdentityProxyModel::data(index, Qt::DisplayRole);
    const bool isAbsent = (index.column() == Model::Destination && value.toString().isEmpty())
                          || (!fromFile && (index.column() == Model::Name || index.column() == Model::Sample));
    if (!fromFile && index.column() == Model::Evidence)
        return m_theme.color(ColorRole::Warning);
    if (isAbsent && !(index.column() == Model::Sample && value.isValid()))
        return m_theme.color(ColorRole::MutedText);
    const bool isGiven = index.column() == Model::Type && !(flags(index) & Qt::ItemIsEditable);
    if (index.column() == Model::Sample || index.column() == Model::Evidence || isGiven)
        return m_theme.color(ColorRole::SecondaryText);
    return {};
}

/// What the tick and the number say.
QString ImportColumnsProxy::keyText(const QModelIndex &index) const
{
    const QVariant state = QIdentityProxyModel::data(index, Qt::CheckStateRole);
    if (!state.isValid())
        return {};
    if (state.toInt() != Qt::Checked)
        return tr("not part of the primary key");
    const QVariant place = QIdentityProxyModel::data(index, Qt::DisplayRole);
    return place.isValid() ? tr("column %1 of the primary key").arg(place.toInt()) : tr("the primary key");
}

QVariant ImportColumnsProxy::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.column() == Model::Key && (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole))
        return keyText(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return textOf(index);
    case Qt::ToolTipRole:
        return toolTipOf(textOf(index));
    case Qt::ForegroundRole:
        return colourOf(index);
    case Qt::FontRole:
        if (index.column() == Model::Name || index.column() == Model::Destination || index.column() == Model::Type)
            return m_theme.font(FontRole::Fixed);
        return {};
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QVariant ImportColumnsProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Model::Name:
        return tr("Column of the file");
    case Model::Sample:
        return tr("First values");
    case Model::Evidence:
        return tr("What it holds");
    case Model::Destination:
        return tr("Goes to");
    case Model::Type:
        return tr("Type");
    case Model::Key:
        return tr("Key");
    default:
        return {};
    }
}

} // namespace d1
