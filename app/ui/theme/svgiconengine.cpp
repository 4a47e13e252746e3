// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/svgiconengine.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

// Outside any namespace, as Qt's macro wants it.
static void loadIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace d1 {

namespace {

// In the order of IconName.
constexpr std::array FileNames{
    u"d1-console",
    u"run",
    u"run-all",
    u"explain",
    u"cancel",
    u"query",
    u"table",
    u"view",
    u"index",
    u"trigger",
    u"key",
    u"foreign-key",
    u"column",
    u"chart",
    u"freeze",
    u"database",
    u"cloud",
    u"file",
    u"dev-server",
    u"demo",
    u"project",
    u"folder",
    u"open",
    u"warning",
    u"error",
    u"ok",
    u"info",
    u"plus",
    u"close",
    u"search",
    u"filter",
    u"copy",
    u"export",
    u"refresh",
    u"chevron-down",
    u"chevron-right",
    u"sidebar",
    u"theme",
    u"plan-scan",
    u"plan-search",
    u"plan-sort",
    u"plan-subquery",
    u"plan-join",
    u"plan-compound",
    u"plan-materialize",
    u"plan-step",
    u"pause",
    u"import",
    u"monitor",
    u"slow",
    u"advisor",
    u"tasks",
    u"snippet",
    u"save",
    u"unsaved",
};
static_assert(FileNames.size() == static_cast<std::size_t>(IconName::Count));

QByteArray sourceOf(IconName name, const QColor &color)
{
    loadIconResources();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(FileNames.at(static_cast<std::size_t>(name))));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

} // namespace

SvgIconEngine::SvgIconEngine(const Theme &theme, IconName name, ColorRole role)
    : m_theme(theme)
    , m_name(name)
    , m_role(role)
{}

QColor SvgIconEngine::colorFor(QIcon::Mode mode) const
{
    if (mode != QIcon::Disabled)
        return m_theme.color(m_role);
    QColor faded = m_theme.color(ColorRole::MutedText);
    const QColor ground = m_theme.color(ColorRole::Window);
    faded.setRgb((faded.red() + ground.red()) / 2, (faded.green() + ground.green()) / 2,
                 (faded.blue() + ground.blue()) / 2);
    return faded;
}

void SvgIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(rect, pixmap(rect.size() * ratio, mode, state));
}

QPixmap SvgIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    const QColor color = colorFor(mode);
    const QString key = QStringLiteral("d1/%1/%2/%3x%4")
                            .arg(static_cast<int>(m_name))
                            .arg(color.rgba())
                            .arg(size.width())
                            .arg(size.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(sourceOf(m_name, color));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIconEngine *SvgIconEngine::clone() const
{
    return new SvgIconEngine(*this);
}

} // namespace d1
