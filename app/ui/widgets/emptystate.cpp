// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace d1 {

namespace {

constexpr int IconSize = 32;

} // namespace

EmptyState::EmptyState(const Theme &theme, const IconSet &icons, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icons(icons)
    , m_icon(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_button(new QPushButton(this))
{
    m_icon->setAlignment(Qt::AlignCenter);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_button->setVisible(false);
    m_button->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::Space5, metrics::Space5, metrics::Space5, metrics::Space5);
    layout->setSpacing(metrics::Space3);
    layout->addStretch(2);
    layout->addWidget(m_icon);
    layout->addWidget(m_sentence);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);

    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    connect(&theme, &Theme::changed, this, &EmptyState::restyle);
    restyle();
}

void EmptyState::setContent(IconName icon, const QString &sentence, const QString &actionText)
{
    m_iconName = icon;
    m_sentence->setText(sentence);
    m_button->setText(actionText);
    m_button->setVisible(!actionText.isEmpty());
    restyle();
}

QString EmptyState::sentence() const
{
    return m_sentence->text();
}

void EmptyState::restyle()
{
    m_icon->setPixmap(m_icons.pixmap(m_iconName, ColorRole::MutedText, IconSize, devicePixelRatioF()));
    QPalette palette = m_sentence->palette();
    palette.setColor(QPalette::WindowText, m_theme.color(ColorRole::SecondaryText));
    m_sentence->setPalette(palette);
}

} // namespace d1
