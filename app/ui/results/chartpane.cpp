// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/chartpane.h"

#include "ui/charts/chartcanvas.h"
#include "ui/charts/chartexport.h"
#include "ui/results/chartcontrols.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/iconbutton.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSaveFile>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace d1 {

ChartPane::ChartPane(const Theme &theme, const IconSet &icons, QWidget *parent)
    : QWidget(parent)
    , m_maker(new ChartMaker(this))
    , m_controls(new ChartControls)
    , m_canvas(new ChartCanvas(theme))
    , m_empty(new EmptyState(theme, icons))
    , m_stack(new QStackedWidget)
    , m_facts(new QLabel)
{
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_facts->setFont(theme.font(FontRole::Secondary));
    m_facts->setContentsMargins(metrics::Space3, 0, metrics::Space3, metrics::Space2);
    m_facts->setMinimumWidth(1);
    m_empty->setAutoFillBackground(true);
    m_empty->setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_canvas);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead(icons));
    column->addWidget(m_stack, 1);
    column->addWidget(m_facts);

    connect(m_controls, &ChartControls::choiceMade, m_maker, &ChartMaker::setChoice);
    connect(m_maker, &ChartMaker::choiceChanged, this,
            [this] { m_controls->offer(m_maker->columns(), m_maker->choice()); });
    connect(m_maker, &ChartMaker::made, this, &ChartPane::showChart);
    connect(m_canvas, &ChartCanvas::hovered, this, &ChartPane::point);
    connect(m_canvas, &ChartCanvas::hoverEnded, this, &ChartPane::leavePlace);
    connect(m_canvas, &ChartCanvas::stepped, this, &ChartPane::step);
    connect(m_canvas, &ChartCanvas::chosen, this, [this] {
        if (m_stop)
            Q_EMIT rowChosen(m_maker->data()->rowOf(m_stops[*m_stop].place));
    });
    showNothing();
}

void ChartPane::focusChart()
{
    m_focusWhenMade = true;
    if (hasChart())
        giveFocusTo(m_canvas);
}

void ChartPane::giveFocusTo(QWidget *widget)
{
    if (std::exchange(m_focusWhenMade, false))
        widget->setFocus(Qt::OtherFocusReason);
}

QWidget *ChartPane::buildHead(const IconSet &icons)
{
    auto *save = iconButton(icons, IconName::Export, tr("Save the chart as PNG or SVG"));
    m_close = iconButton(icons, IconName::Close, tr("Close the chart (Esc)"));
    connect(save, &QToolButton::clicked, this, &ChartPane::askWhereToSave);
    connect(m_close, &QToolButton::clicked, this, &ChartPane::closeRequested);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::Space3, metrics::Space1, metrics::Space2, metrics::Space1);
    row->setSpacing(metrics::Space1);
    row->addWidget(m_controls);
    row->addStretch(1);
    row->addWidget(save);
    row->addWidget(m_close);
    return head;
}

void ChartPane::setRows(ResultSetPtr result, RowOrderPtr order)
{
    m_maker->setRows(std::move(result), std::move(order));
}

bool ChartPane::hasChart() const
{
    return m_stack->currentWidget() == m_canvas;
}

QString ChartPane::facts() const
{
    return m_facts->text();
}

QString ChartPane::emptySentence() const
{
    return hasChart() ? QString() : m_empty->sentence();
}

QString ChartPane::reading() const
{
    const std::optional<Crosshair> &crosshair = m_canvas->crosshair();
    return crosshair && m_reading ? m_reading->sentence(*crosshair) : QString();
}

void ChartPane::showNothing()
{
    const bool hasRows = !m_maker->columns().empty();
    m_empty->setContent(IconName::Chart,
                        hasRows ? tr("There is nothing numeric to draw: a chart needs a column of numbers.")
                                : tr("The chart of the rows will be here."));
    m_controls->setVisible(!m_maker->choice().ys.empty());
    m_stack->setCurrentWidget(m_empty);
    m_facts->clear();
    leavePlace();
    m_stops.clear();
    m_reading.reset();
    if (hasRows)
        giveFocusTo(m_close);
}

void ChartPane::showChart()
{
    if (!m_maker->data() || m_maker->figure().pointCount() == 0)
        return showNothing();
    m_reading.emplace(m_maker->data(), m_maker->figure(), m_maker->columns());
    m_stop.reset();
    m_stops = m_maker->figure().stops();
    m_canvas->setContent(m_reading->content());
    m_canvas->setAccessibleName(m_reading->title());
    m_canvas->setAccessibleDescription(m_reading->facts());
    m_facts->setText(m_reading->facts());
    m_facts->setToolTip(m_reading->facts());
    m_controls->show();
    m_stack->setCurrentWidget(m_canvas);
    giveFocusTo(m_canvas);
}

void ChartPane::point(QPointF place)
{
    if (m_stops.empty())
        return;
    if (m_maker->choice().kind != ChartKind::Points)
        return stopAt(nearestByX(m_stops, place.x()));
    const QSizeF plot = m_canvas->frame().plot.size();
    const auto distance = [&](const ChartPoint &stop) {
        return std::hypot((stop.x - place.x()) * plot.width(), (stop.y - place.y()) * plot.height());
    };
    stopAt(static_cast<std::size_t>(std::ranges::min_element(m_stops, {}, distance) - m_stops.begin()));
}

void ChartPane::step(int steps)
{
    if (m_stops.empty())
        return;
    const auto last = std::ssize(m_stops) - 1;
    const std::ptrdiff_t from = m_stop ? static_cast<std::ptrdiff_t>(*m_stop) : steps > 0 ? -1 : last + 1;
    stopAt(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(from + steps, 0, last)));
}

void ChartPane::stopAt(std::size_t stop)
{
    if (m_stop == stop)
        return;
    m_stop = stop;
    m_canvas->setCrosshair(m_reading->at(m_stops[stop]));
    m_canvas->setAccessibleDescription(reading());
}

void ChartPane::leavePlace()
{
    m_stop.reset();
    m_canvas->setCrosshair(std::nullopt);
}

void ChartPane::askWhereToSave()
{
    if (!hasChart())
        return;
    auto *dialog = new QFileDialog(this, tr("Save the chart"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString png = tr("Picture (*.png)");
    const QString svg = tr("Drawing (*.svg)");
    dialog->setNameFilters({png, svg});
    dialog->setDefaultSuffix(suffixOf(PictureFormat::Png));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, svg](const QString &filter) {
        dialog->setDefaultSuffix(suffixOf(filter == svg ? PictureFormat::Svg : PictureFormat::Png));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &ChartPane::saveTo);
    dialog->open();
}

void ChartPane::saveTo(const QString &path)
{
    const bool isSvg = path.endsWith(u".svg", Qt::CaseInsensitive);
    const QByteArray bytes =
        chartFile(*m_canvas, isSvg ? PictureFormat::Svg : PictureFormat::Png, m_canvas->accessibleName());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        Q_EMIT failed(tr("%1 could not be written: %2").arg(QDir::toNativeSeparators(path), file.errorString()));
}

void ChartPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_maker->setFrame(static_cast<std::size_t>(width()), static_cast<std::size_t>(height()));
}

void ChartPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT closeRequested();
    QWidget::keyPressEvent(event);
}

} // namespace d1
