// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slow/slowdetails.h"

#include "ui/slow/slowlist.h"
#include "ui/slow/slowwords.h"
#include "ui/slow/sqltext.h"
#include "ui/slow/trendchart.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/numbertext.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace d1 {

namespace {

QString timeOf(const std::optional<Latency::Duration> &time)
{
    return time ? NumberText().duration(std::chrono::duration_cast<Milliseconds>(*time)) : QStringLiteral("–");
}

QString latencyLine(const QString &name, const Latency &latency)
{
    return SlowDetails::tr("%1: P50 %2, P95 %3, P99 %4, longest %5")
        .arg(name, timeOf(latency.p50), timeOf(latency.p95), timeOf(latency.p99), timeOf(latency.largest));
}

QString figuresOf(const QueryGroup &group)
{
    QStringList lines;
    if (group.serverTime.count > 0)
        lines << latencyLine(SlowDetails::tr("At the server"), group.serverTime);
    if (group.roundTrip.count > 0)
        lines << latencyLine(SlowDetails::tr("Round trip"), group.roundTrip);
    const auto rows = [](const std::optional<std::int64_t> &count) {
        return count ? NumberText().exact(*count) : QStringLiteral("–");
    };
    lines << SlowDetails::tr("Rows: %1 read, %2 written, %3 returned")
                 .arg(rows(group.rowsRead), rows(group.rowsWritten), rows(group.rowsReturned));
    if (group.listPrice)
        lines << SlowDetails::tr("%1 at list price, %2 of all")
                     .arg(NumberText().dollars(*group.listPrice), SlowWords::percent(group.costShare));
    if (!group.origin.empty())
        lines << SlowDetails::tr("Last asked by: %1").arg(QString::fromStdString(group.origin));
    if (group.source == TrafficSource::WholeTraffic)
        lines << (group.isEstimated ? SlowDetails::tr("Whole traffic, estimated by Cloudflare from a sample")
                                    : SlowDetails::tr("Whole traffic, counted by Cloudflare"));
    return lines.join(u'\n');
}

} // namespace

SlowDetails::SlowDetails(const Theme &theme, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_theme(theme)
    , m_sql(new SqlText(theme))
    , m_trend(new TrendChart(theme))
    , m_facts(new QScrollArea)
{
    m_sql->setAccessibleName(tr("SQL of the chosen query"));
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(metrics::Space4, metrics::Space3, metrics::Space4, metrics::Space3);
    layout->setSpacing(metrics::Space1);
    layout->addWidget(m_trend);
    m_figures = addText(column, tr("Figures"));
    m_errors = addText(column, tr("Errors by kind, of all tries"));
    m_indexUse = addText(column, tr("Index use, as this desktop saw it last"));
    layout->addStretch(1);
    m_facts->setWidget(column);
    m_facts->setWidgetResizable(true);
    m_facts->setFrameShape(QFrame::NoFrame);
    m_facts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_facts->setFocusPolicy(Qt::TabFocus);
    m_facts->setAccessibleName(tr("Facts about the chosen query"));
    addWidget(m_sql);
    addWidget(m_facts);
    setStretchFactor(0, 1);
    setStretchFactor(1, 1);
    setChildrenCollapsible(false);
    setHandleWidth(1);
    connect(&theme, &Theme::changed, this, &SlowDetails::restyle);
    restyle();
}

QLabel *SlowDetails::addText(QWidget *column, const QString &heading)
{
    auto *head = new QLabel(heading);
    head->setForegroundRole(QPalette::PlaceholderText);
    m_headings << head;
    auto *text = new QLabel;
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->layout()->addItem(new QSpacerItem(0, metrics::Space1));
    column->layout()->addWidget(head);
    column->layout()->addWidget(text);
    return text;
}

void SlowDetails::restyle()
{
    for (QLabel *heading : m_headings)
        heading->setFont(m_theme.font(FontRole::Secondary));
}

void SlowDetails::setGroup(const QueryGroup *group, TimeSpan span)
{
    m_sql->setSql(group ? SlowList::sqlOf(*group) : QString());
    m_trend->setTrend(group ? group->sparkline : std::vector<double>(), span);
    m_figures->setText(group ? figuresOf(*group) : QString());
    const QString kinds = group ? SlowWords::errors(*group) : QString();
    const bool isTold = group && group->errors;
    m_errors->setText(!kinds.isEmpty() ? kinds : isTold ? tr("None.") : tr("The source does not tell."));
    setPlan(std::nullopt);
}

void SlowDetails::setPlan(const std::optional<sql::PlanFacts> &facts)
{
    m_indexUse->setText(facts ? SlowWords::plan(*facts) : tr("Not known yet: show the plan once (Ctrl+Shift+E)."));
}

QString SlowDetails::figures() const
{
    return m_figures->text();
}

QString SlowDetails::errors() const
{
    return m_errors->text();
}

QString SlowDetails::indexUse() const
{
    return m_indexUse->text();
}

} // namespace d1
