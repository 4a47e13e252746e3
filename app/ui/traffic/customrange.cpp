// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/customrange.h"

#include "ui/theme/metrics.h"
#include "ui/traffic/rangewords.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace d1 {

namespace {

const QString wholeFormat = QStringLiteral("yyyy-MM-dd HH:mm");
const QString dayFormat = QStringLiteral("yyyy-MM-dd");

QDateTime timeOf(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text.trimmed(), wholeFormat);
    return time.isValid() ? time : QDateTime::fromString(text.trimmed(), dayFormat);
}

} // namespace

CustomRange::CustomRange(QWidget *parent)
    : QWidget(parent)
    , m_from(addField(tr("From")))
    , m_to(addField(tr("To")))
    , m_trouble(new QLabel)
{
    auto *show = new QPushButton(tr("Show"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::Space3, 0, metrics::Space3, metrics::Space2);
    row->setSpacing(metrics::Space2);
    row->addStretch(1);
    row->addWidget(m_trouble);
    row->addWidget(new QLabel(tr("From")));
    row->addWidget(m_from);
    row->addWidget(new QLabel(tr("to", "from one time to another")));
    row->addWidget(m_to);
    row->addWidget(show);
    connect(show, &QPushButton::clicked, this, &CustomRange::give);
    hide();
}

QLineEdit *CustomRange::addField(const QString &name)
{
    auto *field = new QLineEdit;
    field->setAccessibleName(name);
    field->setToolTip(tr("A date and a time of your time zone, as 2026-11-29 14:00"));
    const QString longest = QStringLiteral("0000-00-00 00:00");
    field->setFixedWidth(field->fontMetrics().horizontalAdvance(longest) + metrics::Space6);
    connect(field, &QLineEdit::returnPressed, this, &CustomRange::give);
    connect(field, &QLineEdit::textEdited, this, [this] { m_trouble->clear(); });
    return field;
}

void CustomRange::ask(TimeSpan span)
{
    m_from->setText(RangeWords::localTime(span.from).toString(wholeFormat));
    m_to->setText(RangeWords::localTime(span.to).toString(wholeFormat));
    m_trouble->clear();
    show();
    m_from->setFocus(Qt::OtherFocusReason);
    m_from->selectAll();
}

std::optional<TimeSpan> CustomRange::span() const
{
    const QDateTime from = timeOf(m_from->text());
    const QDateTime to = timeOf(m_to->text());
    if (!from.isValid() || !to.isValid() || from >= to)
        return std::nullopt;
    return TimeSpan{RangeWords::wallTime(from), RangeWords::wallTime(to)};
}

QString CustomRange::trouble() const
{
    return m_trouble->text();
}

void CustomRange::give()
{
    if (const std::optional<TimeSpan> given = span()) {
        hide();
        Q_EMIT spanGiven(*given);
        return;
    }
    const bool areTimes = timeOf(m_from->text()).isValid() && timeOf(m_to->text()).isValid();
    m_trouble->setText(areTimes ? tr("The first time must come before the second.")
                                : tr("Write times as 2026-11-29 14:00."));
}

void CustomRange::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    hide();
    Q_EMIT givenUp();
}

} // namespace d1
