// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/environmentbadge.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace d1 {

EnvironmentBadge::EnvironmentBadge(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setEnvironment(m_environment);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void EnvironmentBadge::setEnvironment(Environment environment)
{
    m_environment = environment;
    setAccessibleName(tr("Environment: %1").arg(text()));
    setToolTip(accessibleName());
    updateGeometry();
    update();
}

QString EnvironmentBadge::text() const
{
    switch (m_environment) {
    case Environment::Development:
        return tr("DEV");
    case Environment::Staging:
        return tr("STAGING");
    case Environment::Production:
        break;
    }
    return tr("PRODUCTION");
}

ColorRole EnvironmentBadge::roleOf(Environment environment)
{
    switch (environment) {
    case Environment::Development:
        return ColorRole::Development;
    case Environment::Staging:
        return ColorRole::Staging;
    case Environment::Production:
        break;
    }
    return ColorRole::Production;
}

QFont EnvironmentBadge::badgeFont() const
{
    QFont font = m_theme.font(FontRole::Secondary);
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() - 1);
    return font;
}

QSize EnvironmentBadge::sizeHint() const
{
    const QFontMetrics metrics(badgeFont());
    return {metrics.horizontalAdvance(text()) + 2 * metrics::Space2, metrics.height() + metrics::Space1};
}

void EnvironmentBadge::paintEvent(QPaintEvent *)
{
    const ColorRole role = roleOf(m_environment);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.isHighContrast() ? QPen(m_theme.color(role))
                                            : QPen(Qt::NoPen)); // there, no tint sets it off
    painter.setBrush(m_theme.tint(role));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::ControlRadius,
                            metrics::ControlRadius);
    painter.setPen(m_theme.color(role));
    painter.setFont(badgeFont());
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace d1
