// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/headerbar.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/caption.h"
#include "ui/widgets/environmentbadge.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace d1 {

namespace {

constexpr int widestTarget = 320;

} // namespace

HeaderBar::HeaderBar(const Theme &theme, const IconSet &icons, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_views(new QHBoxLayout)
    , m_tools(new QHBoxLayout)
    , m_menu(new QToolButton(this))
    , m_target(new QToolButton(this))
    , m_lastInTabOrder(m_target)
    , m_badge(new EnvironmentBadge(theme, this))
{
    setFixedHeight(metrics::HeaderHeight);
    m_menu->setIcon(icons.icon(IconName::App, ColorRole::Accent));
    m_menu->setIconSize({metrics::ToolIcon, metrics::ToolIcon});
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->setToolTip(tr("Menu (F10)"));
    m_menu->setShortcut(QKeySequence(Qt::Key_F10));
    m_target->setPopupMode(QToolButton::InstantPopup);
    m_target->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_target->setIcon(icons.icon(IconName::Database));
    m_target->setMaximumWidth(widestTarget);
    m_target->setAccessibleName(tr("Database"));
    for (QToolButton *button : {m_menu, m_target}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_views->setSpacing(metrics::Space1);
    m_tools->setSpacing(metrics::Space1);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::Space2, 0, metrics::Space2, 0);
    row->setSpacing(metrics::Space2);
    row->addWidget(m_menu);
    row->addWidget(m_target);
    row->addWidget(m_badge);
    row->addSpacing(metrics::Space4);
    row->addLayout(m_views);
    row->addStretch(1);
    row->addLayout(m_tools);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    showIdentity(std::nullopt);
}

void HeaderBar::setMainMenu(QMenu *menu)
{
    m_menu->setMenu(menu);
}

void HeaderBar::setTargetMenu(QMenu *menu)
{
    m_target->setMenu(menu);
}

QToolButton *HeaderBar::buttonFor(QAction *action, Qt::ToolButtonStyle style)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(style);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(action->text());
    setTabOrder(m_lastInTabOrder, button); // made after the rest of the window, reached before it
    m_lastInTabOrder = button;
    return button;
}

void HeaderBar::addView(QAction *action)
{
    m_views->addWidget(buttonFor(action, Qt::ToolButtonTextBesideIcon));
}

void HeaderBar::addTool(QAction *action)
{
    m_tools->addWidget(buttonFor(action, Qt::ToolButtonIconOnly));
}

void HeaderBar::showIdentity(const std::optional<SessionIdentity> &identity, const QString &pending)
{
    QString text = pending.isEmpty() ? tr("Open a database") : tr("Opening %1 …").arg(pending);
    if (identity)
        text = QString::fromStdString(identity->displayName);
    m_target->setToolTip(identity ? QString::fromStdString(identity->target) : text);
    const QFontMetrics measure(m_target->font());
    const int room = widestTarget - 2 * metrics::Space6; // beside the icon and the arrow
    m_target->setText(captionOf(measure.elidedText(text, Qt::ElideMiddle, room)));
    m_badge->setVisible(identity.has_value());
    if (identity)
        m_badge->setEnvironment(identity->environment);
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Window));
    painter.setPen(m_theme.color(ColorRole::Border));
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace d1
