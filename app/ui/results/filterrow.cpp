// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/filterrow.h"

#include "features/results/resultarranger.h"
#include "ui/results/resultheader.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace d1 {

using namespace std::chrono_literals;

namespace {

constexpr auto pauseAfterTyping = 250ms;

} // namespace

FilterRow::FilterRow(ResultHeader &header, ResultArranger &arranger)
    : QWidget(&header)
    , m_header(header)
    , m_arranger(arranger)
{
    setAccessibleName(tr("Filters of the columns"));
    hide();
    connect(&arranger, &ResultArranger::arrangementChanged, this, &FilterRow::showFilters);
    connect(&header, &QHeaderView::sectionResized, this, &FilterRow::arrangeFields);
    connect(&header, &QHeaderView::sectionMoved, this, &FilterRow::arrangeFields);
    connect(&header, &QHeaderView::geometriesChanged, this, &FilterRow::arrangeFields);
}

QLineEdit *FilterRow::field(int column)
{
    if (const auto known = m_fields.find(column); known != m_fields.end())
        return known->second;
    auto *edit = new QLineEdit(this);
    const QString name = m_header.model()->headerData(column, Qt::Horizontal).toString();
    edit->setPlaceholderText(tr("Filter"));
    edit->setAccessibleName(tr("Filter of %1").arg(name));
    edit->setToolTip(tr("abc: contains it · =abc · !=abc · >100 · <=100 · null · not null"));
    edit->setClearButtonEnabled(true);
    edit->setFrame(false);
    edit->setFocusPolicy(Qt::ClickFocus); // Tab walks from column to column, see walkFrom()
    edit->installEventFilter(this);
    auto *pause = new QTimer(edit);
    pause->setSingleShot(true);
    pause->setInterval(pauseAfterTyping);
    connect(edit, &QLineEdit::textEdited, pause, qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, this, [this, column] { apply(column); });
    connect(edit, &QLineEdit::returnPressed, this, [this, column] { apply(column); });
    m_fields.emplace(column, edit);
    showFilters();
    return edit;
}

QLineEdit *FilterRow::endField(bool last)
{
    std::vector<int> columns;
    for (int place = 0; place < m_header.count(); ++place) {
        if (const int column = m_header.logicalIndex(place); !m_header.isSectionHidden(column))
            columns.push_back(column);
    }
    return columns.empty() ? nullptr : field(last ? columns.back() : columns.front());
}

/// To the next field, or out of them.
void FilterRow::walkFrom(QLineEdit *from, int step)
{
    const auto found = std::ranges::find(m_fields, from, &std::pair<const int, QLineEdit *>::second);
    int place = m_header.visualIndex(found->first) + step;
    while (place >= 0 && place < m_header.count() && m_header.isSectionHidden(m_header.logicalIndex(place)))
        place += step;
    if (place < 0)
        return Q_EMIT leftBackwards();
    if (place >= m_header.count())
        return Q_EMIT left();
    const int column = m_header.logicalIndex(place);
    Q_EMIT entered(column); // it may be out of sight
    QLineEdit *next = field(column);
    arrangeFields();
    next->show();
    next->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

void FilterRow::apply(int column)
{
    m_arranger.setFilter(static_cast<std::size_t>(column), m_fields.at(column)->text());
}

void FilterRow::showFilters()
{
    const auto &filters = m_arranger.arrangement().filters;
    for (const auto &[column, edit] : m_fields) {
        const auto filter = filters.find(static_cast<std::size_t>(column));
        const QString typed = filter == filters.end() ? QString() : QString::fromStdString(filter->second.typed());
        const bool isBeingTyped = edit->findChild<QTimer *>()->isActive();
        if (edit->text().trimmed() != typed && !isBeingTyped)
            edit->setText(typed);
    }
}

void FilterRow::arrangeFields()
{
    if (isHidden())
        return;
    const int count = m_header.count();
    for (int column = 0; column < count; ++column) {
        const int right = m_header.seenAt(column) + m_header.sectionSize(column);
        const int edge = m_header.isFrozen(column) ? 0 : m_header.frozenWidth(); // what scrolls ends there
        const int left = std::max(m_header.seenAt(column), edge);
        const bool isSeen = !m_header.isSectionHidden(column) && left < width() && right > left;
        if (!isSeen && !m_fields.contains(column))
            continue;
        QLineEdit *edit = field(column);
        edit->setGeometry(left + 1, 1, std::max(0, right - left - 2), height() - 2);
        edit->setVisible(!m_header.isSectionHidden(column));
    }
}

bool FilterRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *edit = static_cast<QLineEdit *>(watched);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && !edit->text().isEmpty()) {
        edit->clear();
        edit->findChild<QTimer *>()->start();
        return true;
    }
    if (key == Qt::Key_Tab || key == Qt::Key_Backtab) {
        walkFrom(edit, key == Qt::Key_Tab ? 1 : -1);
        return true;
    }
    if (key == Qt::Key_Escape || key == Qt::Key_Down) {
        Q_EMIT left();
        return true;
    }
    return false;
}

} // namespace d1
