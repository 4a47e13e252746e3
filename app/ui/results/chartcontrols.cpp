// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/chartcontrols.h"

#include "ui/theme/metrics.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace d1 {

namespace {

constexpr int rowNumbers = -1; // the data of "row number" among the columns of x

} // namespace

ChartControls::ChartControls(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox)
    , m_x(new QComboBox)
    , m_series(new QToolButton)
    , m_seriesMenu(new QMenu(this))
    , m_log(new QToolButton)
{
    m_kind->setAccessibleName(tr("Kind of chart"));
    m_kind->addItem(tr("Line"), static_cast<int>(ChartKind::Line));
    m_kind->addItem(tr("Bars"), static_cast<int>(ChartKind::Bars));
    m_kind->addItem(tr("Points"), static_cast<int>(ChartKind::Points));
    m_x->setAccessibleName(tr("Column along the chart"));
    m_x->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_x->setMinimumContentsLength(8);
    m_series->setMenu(m_seriesMenu);
    m_series->setPopupMode(QToolButton::InstantPopup);
    m_series->setToolTip(tr("Choose the columns that are drawn"));
    m_series->setAccessibleName(tr("Columns that are drawn"));
    m_series->setFocusPolicy(Qt::TabFocus);
    m_log->setCheckable(true);
    m_log->setText(tr("Log"));
    m_log->setToolTip(tr("Logarithmic height"));
    m_log->setAccessibleName(tr("Logarithmic height"));
    m_log->setFocusPolicy(Qt::TabFocus);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space1);
    row->addWidget(m_kind);
    row->addWidget(m_series);
    row->addWidget(new QLabel(tr("by", "sales by day")));
    row->addWidget(m_x);
    row->addWidget(m_log);

    connect(m_kind, &QComboBox::activated, this, [this] {
        ChartChoice wish = m_choice;
        wish.kind = static_cast<ChartKind>(m_kind->currentData().toInt());
        choose(wish);
    });
    connect(m_x, &QComboBox::activated, this, [this] {
        ChartChoice wish = m_choice;
        const int column = m_x->currentData().toInt();
        wish.x = column == rowNumbers ? std::nullopt : std::optional(static_cast<std::size_t>(column));
        choose(wish);
    });
    connect(m_log, &QToolButton::clicked, this, [this](bool logarithmic) {
        ChartChoice wish = m_choice;
        wish.isLogarithmic = logarithmic;
        choose(wish);
    });
}

void ChartControls::offer(const std::vector<ChartColumn> &columns, const ChartChoice &choice)
{
    m_choice = choice;
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(choice.kind)));
    m_log->setChecked(choice.isLogarithmic);
    offerX(columns);
    offerSeries(columns);
}

void ChartControls::offerX(const std::vector<ChartColumn> &columns)
{
    m_x->clear();
    m_x->addItem(tr("row number"), rowNumbers);
    for (const ChartColumn &column : columns) {
        if (column.nature != ChartColumn::Nature::Nothing)
            m_x->addItem(QString::fromStdString(column.name), static_cast<int>(column.column));
    }
    m_x->setCurrentIndex(m_x->findData(m_choice.x ? static_cast<int>(*m_choice.x) : rowNumbers));
}

void ChartControls::offerSeries(const std::vector<ChartColumn> &columns)
{
    m_seriesMenu->clear();
    QStringList drawn;
    for (const ChartColumn &column : columns) {
        if (column.nature != ChartColumn::Nature::Number)
            continue;
        const QString name = QString::fromStdString(column.name);
        auto *action = m_seriesMenu->addAction(QString(name).replace(u'&', QStringLiteral("&&")));
        const bool isDrawn = std::ranges::find(m_choice.ys, column.column) != m_choice.ys.end();
        action->setCheckable(true);
        action->setChecked(isDrawn);
        action->setEnabled(isDrawn ? m_choice.ys.size() > 1 : std::ssize(m_choice.ys) < MaxChartSeries);
        connect(action, &QAction::triggered, this,
                [this, place = column.column](bool wanted) { toggleSeries(place, wanted); });
        if (isDrawn)
            drawn << name;
    }
    m_series->setText(drawn.size() == 1 ? drawn.front() : tr("%1 columns").arg(drawn.size()));
}

void ChartControls::toggleSeries(std::size_t column, bool drawn)
{
    ChartChoice wish = m_choice;
    std::erase(wish.ys, column);
    if (drawn)
        wish.ys.insert(std::ranges::lower_bound(wish.ys, column), column);
    choose(wish);
}

void ChartControls::choose(const ChartChoice &choice)
{
    if (choice != m_choice)
        Q_EMIT choiceMade(choice);
}

} // namespace d1
