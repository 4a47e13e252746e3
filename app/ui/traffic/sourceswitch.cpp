// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/sourceswitch.h"

#include "ui/theme/metrics.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>

namespace d1 {

namespace {

constexpr int widestName = 180;

} // namespace

QString SourceSwitch::nameOf(TrafficSource source)
{
    return source == TrafficSource::Desktop ? tr("This desktop") : tr("Whole traffic");
}

SourceSwitch::SourceSwitch(TrafficSelection &selection, QWidget *parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_sources(new QButtonGroup(this))
    , m_databases(new QComboBox)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space1);
    const auto add = [&](TrafficSource source, const QString &toolTip) {
        auto *button = new QToolButton;
        button->setText(nameOf(source));
        button->setToolTip(toolTip);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_sources->addButton(button, static_cast<int>(source));
        row->addWidget(button);
    };
    add(TrafficSource::Desktop, tr("Every request that D1 Console and d1ctl made on this machine"));
    add(TrafficSource::WholeTraffic, tr("Everyone's requests, your Workers' too, as Cloudflare counts them"));
    m_databases->setAccessibleName(tr("Databases"));
    m_databases->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row->addWidget(m_databases);

    connect(m_sources, &QButtonGroup::idClicked, this,
            [this](int id) { m_selection.selectSource(static_cast<TrafficSource>(id)); });
    connect(m_databases, &QComboBox::activated, this,
            [this] { m_selection.selectAllDatabases(m_databases->currentData().toBool()); });
    connect(&m_selection, &TrafficSelection::changed, this, &SourceSwitch::showSelection);
    setDatabase({});
}

void SourceSwitch::setDatabase(const QString &name)
{
    m_databases->clear();
    if (!name.isEmpty()) {
        m_databases->addItem(m_databases->fontMetrics().elidedText(name, Qt::ElideMiddle, widestName), false);
        m_databases->setItemData(0, name, Qt::ToolTipRole);
    }
    m_databases->addItem(tr("All databases"), true);
    showSelection();
}

void SourceSwitch::showSelection()
{
    m_sources->button(static_cast<int>(m_selection.source()))->setChecked(true);
    const bool isOfAll = m_selection.isOfAllDatabases() || m_databases->count() == 1;
    m_databases->setCurrentIndex(isOfAll ? m_databases->count() - 1 : 0);
}

} // namespace d1
