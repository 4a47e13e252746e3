// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choicestrip.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace d1 {

namespace {

IconName iconOf(ColorRole role)
{
    switch (role) {
    case ColorRole::Danger:
        return IconName::Error;
    case ColorRole::Warning:
        return IconName::Warning;
    default:
        return IconName::Info;
    }
}

} // namespace

ChoiceStrip::ChoiceStrip(const Theme &theme, const IconSet &icons, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icons(icons)
    , m_icon(new QLabel)
    , m_sentence(new QLabel)
    , m_buttons(new QHBoxLayout)
    , m_close(new QToolButton)
{
    setAccessibleName(tr("Notice"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(icons.icon(IconName::Close));
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setFocusPolicy(Qt::TabFocus);
    m_buttons->setSpacing(metrics::Space2);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::Space3, metrics::Space1, metrics::Space1, metrics::Space1);
    row->setSpacing(metrics::Space2);
    row->addWidget(m_icon);
    row->addWidget(m_sentence, 1);
    row->addLayout(m_buttons);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &ChoiceStrip::close);
    connect(&theme, &Theme::changed, this, &ChoiceStrip::restyle);
    hide();
}

void ChoiceStrip::say(ColorRole role, const QString &sentence, std::vector<Choice> choices)
{
    clear();
    m_role = role;
    m_sentence->setText(sentence);
    setAccessibleDescription(sentence);
    QWidget *before = nullptr;
    for (Choice &choice : choices) {
        auto *button = new QPushButton(choice.text);
        m_buttons->addWidget(button);
        if (before)
            setTabOrder(before, button);
        before = button;
        connect(button, &QPushButton::clicked, this, [this, take = std::move(choice.take)] {
            const std::function<void()> order = take; // closing takes the button away
            close();
            order();
        });
    }
    if (before)
        setTabOrder(before, m_close);
    restyle();
    show();
}

void ChoiceStrip::clear()
{
    while (const QLayoutItem *item = m_buttons->itemAt(0)) {
        QWidget *button = item->widget();
        m_buttons->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    m_sentence->clear();
    hide();
}

QString ChoiceStrip::sentence() const
{
    return m_sentence->text();
}

void ChoiceStrip::close()
{
    clear();
    Q_EMIT closed();
}

void ChoiceStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

void ChoiceStrip::restyle()
{
    m_icon->setPixmap(m_icons.pixmap(iconOf(m_role), m_role, metrics::Icon, devicePixelRatioF()));
    update();
}

void ChoiceStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tint(m_role));
    painter.fillRect(QRect(0, 0, 3, height()), m_theme.color(m_role));
}

} // namespace d1
