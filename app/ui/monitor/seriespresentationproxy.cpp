// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/seriespresentationproxy.h"

#include "features/monitor/seriesmodel.h"
#include "ui/monitor/measurewords.h"

#include <QDateTime>

namespace d1 {

namespace {

const SeriesModel &seriesOf(const QAbstractItemModel *model)
{
    return *qobject_cast<const SeriesModel *>(model);
}

} // namespace

QVariant SeriesPresentationProxy::data(const QModelIndex &index, int role) const
{
    const MeasureSeries *line = seriesOf(sourceModel()).lineOf(index.column());
    if (role == Qt::TextAlignmentRole && line)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return QIdentityProxyModel::data(index, role);
    const QVariant value = QIdentityProxyModel::data(index, role);
    if (!value.isValid())
        return {};
    if (!line && index.column() > 0)
        return value; // what happened
    return line ? MeasureWords::exact(line->measure, value.toDouble())
                : value.toDateTime().toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QVariant SeriesPresentationProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const MeasureSeries *line = seriesOf(sourceModel()).lineOf(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant((line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (line)
        return MeasureWords::lineName(*line);
    return section == 0 ? tr("Time") : tr("Changes", "of indexes");
}

} // namespace d1
