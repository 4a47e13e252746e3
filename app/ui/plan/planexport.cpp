// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/planexport.h"

#include "features/plan/planjson.h"
#include "ui/plan/planwords.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace d1 {

namespace {

void paintOn(QPaintDevice &device, const PlanPicture &picture, const QColor &background)
{
    QPainter painter(&device);
    painter.fillRect(QRectF(QPointF(0, 0), picture.size()), background);
    picture.paint(painter);
}

QByteArray svgOf(const PlanPicture &picture, const QColor &background)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.size().toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), picture.size()));
    generator.setTitle(PlanWords::tr("Query plan"));
    generator.setDescription(PlanWords::text(picture.plan()));
    paintOn(generator, picture, background);
    return bytes;
}

QByteArray pngOf(const PlanPicture &picture, const QColor &background)
{
    constexpr int ratio = 2;
    QImage image(picture.size().toSize() * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    paintOn(image, picture, background);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

QByteArray planFile(PlanPicture picture, PlanFormat format, const QColor &background)
{
    picture.select(std::nullopt);
    switch (format) {
    case PlanFormat::Svg:
        return svgOf(picture, background);
    case PlanFormat::Png:
        return pngOf(picture, background);
    case PlanFormat::Text:
        return PlanWords::text(picture.plan()).toUtf8();
    case PlanFormat::Json:
        return QByteArray::fromStdString(planJson(picture.plan()));
    }
    return {};
}

QString suffixOf(PlanFormat format)
{
    switch (format) {
    case PlanFormat::Svg:
        return QStringLiteral("svg");
    case PlanFormat::Png:
        return QStringLiteral("png");
    case PlanFormat::Text:
        return QStringLiteral("txt");
    case PlanFormat::Json:
        return QStringLiteral("json");
    }
    return {};
}

} // namespace d1
