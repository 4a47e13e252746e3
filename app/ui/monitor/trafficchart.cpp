// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/trafficchart.h"

#include "features/monitor/seriesmodel.h"
#include "ui/charts/chartcanvas.h"
#include "ui/monitor/measurewords.h"
#include "ui/monitor/seriespresentationproxy.h"
#include "ui/theme/metrics.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace d1 {

namespace {

constexpr int chartHeight = 168;

} // namespace

TrafficChart::TrafficChart(ChartSubject subject, HoveredTime &hovered, const Theme &theme, const IconSet &icons,
                           QWidget *parent)
    : MonitorCard(theme, subject.title, parent)
    , m_subject(std::move(subject))
    , m_hovered(hovered)
    , m_hidden(m_subject.hidden.begin(), m_subject.hidden.end())
    , m_canvas(new ChartCanvas(theme))
    , m_table(new QTableView)
    , m_model(new SeriesModel(this))
    , m_absence(new QLabel(m_subject.absence))
    , m_stack(new QStackedWidget)
{
    setObjectName(m_subject.name);
    setNote(MeasureWords::axisUnit(m_subject.unit()));
    if (m_subject.measures.size() > 1 && !m_subject.hidden.empty())
        addLineButtons();
    if (m_subject.hasLogarithm) {
        m_logButton = addButton(tr("Log"), tr("Logarithmic height (L)"), true);
        connect(m_logButton, &QToolButton::clicked, this, &TrafficChart::setLogarithmic);
    }
    m_tableButton = addButton({}, tr("The values as a table (T)"), true);
    m_tableButton->setIcon(icons.icon(IconName::Table));
    connect(m_tableButton, &QToolButton::clicked, this, &TrafficChart::setTableShown);
    QToolButton *save = addButton({}, tr("Save as PNG, SVG or CSV (S)"), false);
    save->setIcon(icons.icon(IconName::Export));
    connect(save, &QToolButton::clicked, this, &TrafficChart::saveRequested);

    auto *presented = new SeriesPresentationProxy(this);
    presented->setSourceModel(m_model);
    m_table->setModel(presented);
    m_table->setAccessibleName(tr("%1 as a table").arg(title()));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setDefaultSectionSize(metrics::RowHeight);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_canvas->setAccessibleName(tr("%1, %2").arg(title(), MeasureWords::axisUnit(m_subject.unit())));
    m_canvas->setSelectable(true);
    m_absence->setAlignment(Qt::AlignCenter);
    m_absence->setWordWrap(true);
    m_absence->setForegroundRole(QPalette::PlaceholderText);
    m_absence->setMargin(metrics::Space4);
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_absence);
    m_stack->setMinimumHeight(chartHeight);
    setBody(m_stack);
    connectCanvas();
}

void TrafficChart::connectCanvas()
{
    connect(&m_hovered, &HoveredTime::changed, this, &TrafficChart::showHovered);
    connect(m_canvas, &ChartCanvas::hovered, this, [this](QPointF place) {
        if (const auto step = m_figure ? m_figure->stepAt(place.x()) : std::nullopt)
            m_hovered.set(m_figure->middleOf(*step));
    });
    connect(m_canvas, &ChartCanvas::hoverEnded, this, [this] { m_hovered.set(std::nullopt); });
    connect(m_canvas, &ChartCanvas::stepped, this, &TrafficChart::step);
    connect(m_canvas, &ChartCanvas::stretched, this, &TrafficChart::stretch);
    connect(m_canvas, &ChartCanvas::dragged, this, [this](ChartSelection selection) {
        const auto first = m_figure ? m_figure->stepAt(selection.from) : std::nullopt;
        const auto last = m_figure ? m_figure->stepAt(selection.to) : std::nullopt;
        if (!first || !last)
            return;
        m_choice = {*first, *last};
        m_canvas->setSelection(selection);
    });
    connect(m_canvas, &ChartCanvas::selectionMade, this, [this] { endChoice(true); });
}

QToolButton *TrafficChart::addButton(const QString &text, const QString &toolTip, bool checkable)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(QStringLiteral("%1: %2").arg(title(), toolTip));
    button->setCheckable(checkable);
    button->setFocusPolicy(Qt::TabFocus);
    addControl(button);
    return button;
}

void TrafficChart::addLineButtons()
{
    for (const Measure measure : m_subject.measures) {
        MeasureSeries line;
        line.measure = measure;
        QToolButton *button = addButton(MeasureWords::lineName(line), tr("Draw this line"), true);
        button->setAccessibleName(QStringLiteral("%1: %2").arg(title(), button->text()));
        button->setChecked(!m_hidden.contains(measure));
        connect(button, &QToolButton::clicked, this, [this, measure](bool drawn) { setDrawn(measure, drawn); });
        m_lineButtons.emplace(measure, button);
    }
}

void TrafficChart::setDrawn(Measure measure, bool drawn)
{
    if (drawn)
        m_hidden.erase(measure);
    else
        m_hidden.insert(measure);
    if (const auto button = m_lineButtons.find(measure); button != m_lineButtons.end())
        button->second->setChecked(drawn);
    draw();
}

void TrafficChart::setSeries(const Series &series)
{
    m_series = series;
    draw();
    if (isTableShown())
        fillTable();
}

void TrafficChart::setMarks(const std::vector<TimeMark> &marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    if (!m_series)
        return;
    draw();
    if (isTableShown())
        fillTable();
}

TrafficSeries TrafficChart::ownSeries() const
{
    TrafficSeries own;
    if (!m_series)
        return own;
    own.source = m_series->source;
    own.edges = m_series->edges;
    own.lines = m_subject.linesOf(*m_series);
    return own;
}

void TrafficChart::draw()
{
    std::vector<MeasureSeries> lines = ownSeries().lines;
    const bool hasLines = !lines.empty();
    std::erase_if(lines, [this](const MeasureSeries &line) { return m_hidden.contains(line.measure); });
    m_figure.reset();
    if (m_series && hasLines) {
        m_figure.emplace(m_subject, lines, m_series->edges, m_isLogarithmic, static_cast<std::size_t>(width()));
        m_figure->setMarks(m_marks);
        m_canvas->setContent(m_figure->content());
    }
    if (m_figure)
        setNote(MeasureWords::axisUnit(m_subject.unit(), m_figure->stepLength()));
    const bool keepsTable = isTableShown() && hasLines;
    m_stack->setCurrentWidget(!hasLines ? m_absence : keepsTable ? static_cast<QWidget *>(m_table) : m_canvas);
    for (QWidget *control : {static_cast<QWidget *>(m_tableButton), static_cast<QWidget *>(m_logButton)}) {
        if (control)
            control->setEnabled(hasLines);
    }
    if (!m_choice)
        m_canvas->setSelection(std::nullopt);
    showHovered();
}

void TrafficChart::setTableShown(bool shown)
{
    if (m_stack->currentWidget() == m_absence)
        shown = false;
    const bool hadKeyboard = m_canvas->hasFocus() || m_table->hasFocus();
    if (shown)
        fillTable();
    if (m_stack->currentWidget() != m_absence)
        m_stack->setCurrentWidget(shown ? static_cast<QWidget *>(m_table) : m_canvas);
    m_tableButton->setChecked(shown);
    if (hadKeyboard)
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

bool TrafficChart::isTableShown() const
{
    return m_stack->currentWidget() == m_table;
}

/// What is read on stays where it is while new values come in.
void TrafficChart::fillTable()
{
    const int row = m_table->currentIndex().row();
    const int place = m_table->verticalScrollBar()->value();
    m_model->setSeries(ownSeries(), m_figure ? m_figure->notes() : std::map<std::size_t, QString>());
    QHeaderView &heads = *m_table->horizontalHeader();
    heads.setSectionResizeMode(0, QHeaderView::ResizeToContents); // the times
    int widest = 0; // rather the table scrolls than that a head is cut off
    for (int column = 1; column < heads.count(); ++column)
        widest = std::max(widest, heads.sectionSizeHint(column));
    heads.setMinimumSectionSize(widest);
    m_table->setCurrentIndex(m_table->model()->index(std::max(0, std::min(row, m_model->rowCount() - 1)), 0));
    m_table->verticalScrollBar()->setValue(place);
}

void TrafficChart::setLogarithmic(bool logarithmic)
{
    m_isLogarithmic = logarithmic && m_subject.hasLogarithm;
    if (m_logButton)
        m_logButton->setChecked(m_isLogarithmic);
    draw();
}

QString TrafficChart::reading() const
{
    const std::optional<Crosshair> &crosshair = m_canvas->crosshair();
    return crosshair && m_figure ? m_figure->sentence(*crosshair) : QString();
}

QString TrafficChart::absence() const
{
    return m_stack->currentWidget() == m_absence ? m_absence->text() : QString();
}

void TrafficChart::showHovered()
{
    const std::optional<Clock::WallTime> time = m_hovered.time();
    const auto step = time && m_figure ? m_figure->stepAt(*time) : std::nullopt;
    if (!step)
        return m_canvas->setCrosshair(std::nullopt);
    m_canvas->setCrosshair(m_figure->crosshairAt(*step));
    if (m_canvas->hasFocus())
        m_canvas->setAccessibleDescription(reading());
}

void TrafficChart::step(int steps)
{
    if (!m_figure || m_figure->steps() == 0)
        return;
    const auto last = static_cast<std::ptrdiff_t>(m_figure->steps()) - 1;
    const auto at = m_hovered.time() ? m_figure->stepAt(*m_hovered.time()) : std::nullopt;
    const std::ptrdiff_t from = at ? static_cast<std::ptrdiff_t>(*at) : steps > 0 ? -1 : last + 1;
    endChoice(false);
    m_hovered.set(m_figure->middleOf(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(from + steps, 0, last))));
}

void TrafficChart::stretch(int steps)
{
    if (!m_hovered.time())
        return step(steps);
    const auto at = m_figure ? m_figure->stepAt(*m_hovered.time()) : std::nullopt;
    if (!at)
        return;
    const std::size_t first = m_choice ? m_choice->first : *at;
    const auto last = static_cast<std::ptrdiff_t>(m_figure->steps()) - 1;
    const auto to = std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(*at) + steps, 0, last);
    m_choice = {first, static_cast<std::size_t>(to)};
    m_hovered.set(m_figure->middleOf(m_choice->second));
    const TimeSpan span = m_figure->spanOf(m_choice->first, m_choice->second);
    m_canvas->setSelection(ChartSelection{m_figure->fractionOf(span.from), m_figure->fractionOf(span.to)});
}

void TrafficChart::endChoice(bool shows)
{
    const auto choice = std::exchange(m_choice, std::nullopt);
    m_canvas->setSelection(std::nullopt);
    if (shows && choice && m_figure && std::max(choice->first, choice->second) < m_figure->steps())
        Q_EMIT spanChosen(m_figure->spanOf(choice->first, choice->second));
}

void TrafficChart::resizeEvent(QResizeEvent *event)
{
    MonitorCard::resizeEvent(event);
    if (event->oldSize().width() != event->size().width() && m_series)
        draw();
}

} // namespace d1
