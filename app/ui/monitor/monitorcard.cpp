// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/monitorcard.h"

#include "ui/theme/card.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>

namespace d1 {

MonitorCard::MonitorCard(const Theme &theme, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new QLabel(title))
    , m_note(new QLabel)
    , m_head(new QHBoxLayout)
    , m_column(new QVBoxLayout(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_head->setContentsMargins(metrics::Space3, metrics::Space1, metrics::Space1, 0);
    m_head->setSpacing(metrics::Space1);
    m_head->addWidget(m_title);
    m_head->addSpacing(metrics::Space1);
    m_head->addWidget(m_note);
    m_head->addStretch(1);
    m_column->setContentsMargins(1, 1, 1, metrics::Space1);
    m_column->setSpacing(0);
    m_column->addLayout(m_head);
    connect(&theme, &Theme::changed, this, &MonitorCard::restyle);
    restyle();
}

QString MonitorCard::title() const
{
    return m_title->text();
}

void MonitorCard::addControl(QWidget *control)
{
    m_head->addWidget(control);
}

void MonitorCard::setBody(QWidget *body)
{
    m_column->addWidget(body, 1);
}

void MonitorCard::setNote(const QString &note)
{
    m_note->setText(note);
}

void MonitorCard::restyle()
{
    QFont strong = m_theme.font(FontRole::Ui);
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_note->setFont(m_theme.font(FontRole::Secondary));
    update();
}

void MonitorCard::paintEvent(QPaintEvent *)
{
    paintCard(this, m_theme);
}

} // namespace d1
