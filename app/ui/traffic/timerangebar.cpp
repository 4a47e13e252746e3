// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/timerangebar.h"

#include "ui/theme/metrics.h"
#include "ui/traffic/rangewords.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace d1 {

TimeRangeBar::TimeRangeBar(TimeRangeSelection &selection, const IconSet &icons, QWidget *parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_ranges(new QButtonGroup(this))
    , m_zoomOut(new QToolButton)
{
    m_zoomOut->setIcon(icons.icon(IconName::Search));
    m_zoomOut->setText(tr("Zoom out"));
    m_zoomOut->setToolTip(tr("Back to the range before"));
    m_zoomOut->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_zoomOut->setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space1);
    row->addWidget(m_zoomOut);
    using Kind = TimeRange::Kind;
    for (const Kind kind : {Kind::FiveMinutes, Kind::Hour, Kind::Day, Kind::Week, Kind::Month, Kind::Custom}) {
        auto *button = new QToolButton;
        button->setText(RangeWords::shortName(kind));
        button->setToolTip(RangeWords::longName(kind));
        button->setAccessibleName(RangeWords::longName(kind));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_ranges->addButton(button, static_cast<int>(kind));
        row->addWidget(button);
    }
    connect(m_ranges, &QButtonGroup::idClicked, this, [this](int id) {
        const auto kind = static_cast<Kind>(id);
        if (kind == Kind::Custom)
            Q_EMIT customAsked();
        else
            m_selection.select(TimeRange(kind));
        showRange();
    });
    connect(m_zoomOut, &QToolButton::clicked, &m_selection, &TimeRangeSelection::zoomOut);
    connect(&m_selection, &TimeRangeSelection::changed, this, &TimeRangeBar::showRange);
    showRange();
}

void TimeRangeBar::showRange()
{
    m_ranges->button(static_cast<int>(m_selection.range().kind()))->setChecked(true);
    // The frame of the keyboard on one range and the colour on another would be two answers.
    const QList<QAbstractButton *> ranges = m_ranges->buttons();
    const bool loses = (m_zoomOut->hasFocus() && !m_selection.canZoomOut())
                       || std::ranges::any_of(ranges, [](const QAbstractButton *range) { return range->hasFocus(); });
    m_zoomOut->setVisible(m_selection.canZoomOut());
    if (loses)
        takeKeyboard();
}

void TimeRangeBar::takeKeyboard()
{
    m_ranges->checkedButton()->setFocus(Qt::OtherFocusReason);
}

} // namespace d1
