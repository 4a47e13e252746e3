// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/seriescsv.h"

#include <QDateTime>

namespace d1 {

namespace {

QByteArray quoted(QByteArray text)
{
    const bool isPlain = !text.contains(',') && !text.contains('"') && !text.contains('\n');
    return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
}

} // namespace

QByteArray csvOf(const TrafficSeries &series)
{
    QByteArray csv = "time";
    for (const MeasureSeries &line : series.lines) {
        QByteArray name = QByteArray::fromStdString(std::string(nameOf(line.measure)));
        if (!line.part.empty())
            name += ' ' + QByteArray::fromStdString(line.part);
        csv += ',' + quoted(std::move(name));
    }
    csv += "\r\n";
    for (std::size_t step = 0; step < series.steps(); ++step) {
        const auto since = std::chrono::floor<std::chrono::milliseconds>(series.edges[step].time_since_epoch());
        csv += QDateTime::fromMSecsSinceEpoch(since.count(), Qt::UTC).toString(Qt::ISODate).toUtf8();
        for (const MeasureSeries &line : series.lines) {
            csv += ',';
            if (step < line.values.size() && !std::isnan(line.values[step]))
                csv += QByteArray::number(line.values[step], 'g', 15);
        }
        csv += "\r\n";
    }
    return csv;
}

} // namespace d1
