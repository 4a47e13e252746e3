// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartexport.h"

#include "ui/charts/chartcanvas.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace d1 {

namespace {

QByteArray svgOf(ChartCanvas &canvas, const QString &description)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(canvas.size());
    generator.setViewBox(QRect(QPoint(0, 0), canvas.size()));
    generator.setTitle(ChartCanvas::tr("Chart"));
    generator.setDescription(description);
    QPainter painter(&generator);
    canvas.paintOn(painter, canvas.size());
    painter.end();
    return bytes;
}

QByteArray pngOf(ChartCanvas &canvas)
{
    constexpr int ratio = 2;
    QImage image(canvas.size() * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    canvas.paintOn(painter, canvas.size());
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

QByteArray chartFile(ChartCanvas &canvas, PictureFormat format, const QString &description)
{
    return format == PictureFormat::Svg ? svgOf(canvas, description) : pngOf(canvas);
}

QString suffixOf(PictureFormat format)
{
    return format == PictureFormat::Svg ? QStringLiteral("svg") : QStringLiteral("png");
}

} // namespace d1
