// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/chartsaving.h"

#include "ui/charts/chartcanvas.h"
#include "ui/charts/chartexport.h"
#include "ui/monitor/seriescsv.h"
#include "ui/monitor/trafficchart.h"

#include <QDir>
#include <QSaveFile>

namespace d1 {

namespace {

QByteArray fileOf(const TrafficChart &chart, const QString &path)
{
    if (path.endsWith(u".csv", Qt::CaseInsensitive))
        return csvOf(chart.ownSeries());
    const bool isSvg = path.endsWith(u".svg", Qt::CaseInsensitive);
    return chartFile(chart.canvas(), isSvg ? PictureFormat::Svg : PictureFormat::Png, chart.canvas().accessibleName());
}

} // namespace

QString saveChart(const TrafficChart &chart, const QString &path)
{
    const QByteArray bytes = fileOf(chart, path);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return TrafficChart::tr("%1 could not be written: %2").arg(QDir::toNativeSeparators(path), file.errorString());
}

} // namespace d1
