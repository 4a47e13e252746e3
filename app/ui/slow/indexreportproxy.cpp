// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slow/indexreportproxy.h"

#include "ui/slow/slowwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/caption.h"
#include "ui/widgets/numbertext.h"

namespace d1 {

namespace {

bool isText(int column)
{
    return column == IndexUseModel::Index || column == IndexUseModel::Table || column == IndexUseModel::Columns
           || column == IndexUseModel::Remark;
}

} // namespace

IndexReportProxy::IndexReportProxy(IndexUseModel &model, const Theme &theme, const IconSet &icons, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
    , m_theme(theme)
    , m_icons(icons)
{
    setSourceModel(&model);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

const IndexUse *IndexReportProxy::useAt(const QModelIndex &index) const
{
    const QModelIndex source = mapToSource(index);
    return source.isValid() ? &m_model.report().indexes[static_cast<std::size_t>(source.row())] : nullptr;
}

QString IndexReportProxy::textOf(const IndexUse &use, int column) const
{
    switch (column) {
    case IndexUseModel::Queries:
        return NumberText().exact(static_cast<std::int64_t>(use.queries.size()));
    case IndexUseModel::Runs:
        return NumberText().compact(static_cast<double>(use.runs));
    case IndexUseModel::Writes:
        return NumberText().compact(static_cast<double>(use.writes));
    case IndexUseModel::SizeShare:
        return use.sizeShare ? SlowWords::percent(*use.sizeShare) : QStringLiteral("–");
    case IndexUseModel::Remark:
        switch (IndexUseModel::findingOf(use)) {
        case IndexUseModel::Finding::Unused:
            return tr("Unused, as far as is known");
        case IndexUseModel::Finding::Duplicate:
            return tr("Duplicate of %1").arg(QString::fromStdString(use.coveredBy));
        case IndexUseModel::Finding::KeepsUnique:
            return tr("Keeps rows unique");
        case IndexUseModel::Finding::None:
            return {};
        }
        return {};
    default:
        return {};
    }
}

QVariant IndexReportProxy::data(const QModelIndex &index, int role) const
{
    const IndexUse *use = useAt(index);
    if (!use)
        return {};
    const int column = index.column();
    const IndexUseModel::Finding finding = IndexUseModel::findingOf(*use);
    const bool isCandidate = finding == IndexUseModel::Finding::Unused || finding == IndexUseModel::Finding::Duplicate;
    switch (role) {
    case Qt::DisplayRole: {
        const QVariant raw = QSortFilterProxyModel::data(index, role);
        return isText(column) && column != IndexUseModel::Remark ? raw : QVariant(textOf(*use, column));
    }
    case Qt::DecorationRole:
        return column == IndexUseModel::Remark && isCandidate
                   ? QVariant(m_icons.icon(IconName::Warning, ColorRole::Warning))
                   : QVariant();
    case Qt::FontRole:
        return column == IndexUseModel::Index || column == IndexUseModel::Columns
                   ? QVariant(m_theme.font(FontRole::Fixed))
                   : QVariant();
    case Qt::ToolTipRole:
        if (column == IndexUseModel::SizeShare && !use->sizeShare)
            return tr("Sizes are measured in files of up to 256 MB only.");
        return toolTipOf(data(index, Qt::DisplayRole).toString());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((isText(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant IndexReportProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isText(section) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == IndexUseModel::Writes)
        return tr("Runs that wrote the table, each of which may have to keep the index up to date");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case IndexUseModel::Index:
        return tr("Index");
    case IndexUseModel::Table:
        return tr("Table");
    case IndexUseModel::Columns:
        return tr("Columns");
    case IndexUseModel::Queries:
        return tr("Queries");
    case IndexUseModel::Runs:
        return tr("Runs");
    case IndexUseModel::Writes:
        return tr("Writes");
    case IndexUseModel::SizeShare:
        return tr("Size share");
    default:
        return tr("Remark");
    }
}

} // namespace d1
