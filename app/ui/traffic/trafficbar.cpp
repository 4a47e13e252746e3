// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/trafficbar.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/traffic/customrange.h"
#include "ui/traffic/sourceswitch.h"
#include "ui/traffic/timerangebar.h"
#include "ui/widgets/activedatabase.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace d1 {

TrafficBar::TrafficBar(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_source(new SourceSwitch(*parts.selection))
    , m_ranges(new TimeRangeBar(*parts.range, *parts.icons))
    , m_freshness(new QLabel)
    , m_row(new QHBoxLayout)
{
    auto *custom = new CustomRange;
    m_freshness->setForegroundRole(QPalette::PlaceholderText);
    m_freshness->setTextFormat(Qt::PlainText);
    m_row->setContentsMargins(metrics::Space3, metrics::Space1, metrics::Space3, metrics::Space1);
    m_row->setSpacing(metrics::Space3);
    m_row->addWidget(m_source);
    m_row->addWidget(m_freshness);
    m_row->addStretch(1);
    m_row->addWidget(m_ranges);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 1); // the line below
    column->setSpacing(0);
    column->addLayout(m_row);
    column->addWidget(custom);

    connect(m_ranges, &TimeRangeBar::customAsked, custom,
            [this, custom] { custom->ask(m_parts.range->range().spanAt(std::chrono::system_clock::now())); });
    connect(custom, &CustomRange::spanGiven, m_parts.range,
            [this](TimeSpan span) { m_parts.range->select(TimeRange::custom(span)); });
    connect(custom, &CustomRange::givenUp, m_ranges, &TimeRangeBar::takeKeyboard);
    connect(m_parts.range, &TimeRangeSelection::changed, custom, &QWidget::hide);
    connect(m_parts.database, &ActiveDatabase::stateChanged, this, &TrafficBar::followDatabase);
    connect(m_parts.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    followDatabase();
}

void TrafficBar::followDatabase()
{
    const SessionPtr session = m_parts.database->session();
    m_source->setDatabase(session ? QString::fromStdString(session->identity().displayName) : QString());
}

void TrafficBar::setFreshness(const QString &text, const QString &toolTip)
{
    m_freshness->setText(text);
    m_freshness->setToolTip(toolTip);
}

QString TrafficBar::freshness() const
{
    return m_freshness->text();
}

void TrafficBar::takeKeyboard()
{
    m_ranges->takeKeyboard();
}

void TrafficBar::addTool(QWidget *tool)
{
    m_row->insertWidget(m_row->count() - 2, tool);
}

void TrafficBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_parts.theme->color(ColorRole::Border));
}

} // namespace d1
