// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/monitortile.h"

#include "ui/theme/card.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace d1 {

MonitorTile::MonitorTile(const Theme &theme, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_name(title)
    , m_title(new QLabel(title))
    , m_value(new QLabel)
    , m_note(new ElidedLabel(theme, ColorRole::MutedText))
{
    m_note->setElideMode(Qt::ElideRight);
    for (QLabel *label : {m_title, m_value})
        label->setTextFormat(Qt::PlainText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space3, metrics::Space2, metrics::Space3, metrics::Space2);
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_value);
    column->addWidget(m_note);
    connect(&theme, &Theme::changed, this, &MonitorTile::restyle);
    restyle();
}

void MonitorTile::setValue(const QString &brief, const QString &exact, const QString &note)
{
    m_value->setText(brief);
    m_note->setText(note);
    setToolTip(exact);
    setAccessibleName(QStringLiteral("%1: %2").arg(m_name, exact.isEmpty() ? brief : exact));
    setAccessibleDescription(note);
}

QString MonitorTile::value() const
{
    return m_value->text();
}

QString MonitorTile::note() const
{
    return m_note->text();
}

void MonitorTile::restyle()
{
    m_title->setFont(m_theme.font(FontRole::Secondary));
    m_value->setFont(m_theme.font(FontRole::Title));
    m_note->setFont(m_theme.font(FontRole::Secondary));
    QPalette quiet = m_title->palette();
    quiet.setColor(QPalette::WindowText, m_theme.color(ColorRole::SecondaryText));
    m_title->setPalette(quiet);
    update();
}

void MonitorTile::paintEvent(QPaintEvent *)
{
    paintCard(this, m_theme);
}

} // namespace d1
