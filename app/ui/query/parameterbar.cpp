// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query/parameterbar.h"

#include "features/query/parametervalue.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace d1 {

namespace {

constexpr int fieldsInARow = 3;
constexpr int mostRowsShown = 3;

} // namespace

ParameterBar::ParameterBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_scroll(new QScrollArea)
    , m_content(new QWidget)
    , m_grid(new QGridLayout(m_content))
    , m_message(new QLabel)
{
    m_grid->setContentsMargins(metrics::Space3, metrics::Space1, metrics::Space3, metrics::Space1);
    m_grid->setHorizontalSpacing(metrics::Space4);
    m_grid->setVerticalSpacing(metrics::Space1);
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::ClickFocus); // Tab goes to the fields in it
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_message->setContentsMargins(metrics::Space3, 0, metrics::Space3, metrics::Space1);
    m_message->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_scroll);
    column->addWidget(m_message);
    hide();
    connect(&theme, &Theme::changed, this, &ParameterBar::restyle);
    restyle();
}

void ParameterBar::setParameters(const std::vector<ParameterSlot> &parameters)
{
    if (parameters == m_parameters)
        return;
    remember();
    m_parameters = parameters;
    for (ParameterField *field : std::exchange(m_fields, {})) {
        m_grid->removeWidget(field);
        field->hide();
        field->deleteLater();
    }
    QWidget *before = m_scroll;
    for (const ParameterSlot &parameter : parameters) {
        auto *field = new ParameterField(parameter, m_theme, m_content);
        if (const auto known = m_entries.find(parameter); known != m_entries.end())
            field->setEntry(known->second);
        connect(field, &ParameterField::edited, this, [this] { say({}); });
        connect(field, &ParameterField::submitted, this, &ParameterBar::submitted);
        const auto place = static_cast<int>(m_fields.size());
        m_grid->addWidget(field, place / fieldsInARow, place % fieldsInARow);
        // Made after the rest of the window, reached in the bar's place.
        before = field->tabAfter(before);
        m_fields.push_back(field);
    }
    const auto rows = (static_cast<int>(parameters.size()) + fieldsInARow - 1) / fieldsInARow;
    const int shownRows = std::clamp(rows, 1, mostRowsShown);
    m_scroll->setFixedHeight(shownRows * (metrics::ControlHeight + metrics::Space1) + metrics::Space1);
    say({});
    setVisible(!parameters.empty());
}

void ParameterBar::setValues(const ParameterValues &values)
{
    for (const auto &[slot, value] : values) {
        const ParameterField::Entry entry{QString::fromStdString(parameterText(value)), typeOf(value), true};
        m_entries.insert_or_assign(slot, entry);
        for (ParameterField *field : m_fields) {
            if (field->slot() == slot)
                field->setEntry(entry);
        }
    }
}

std::optional<ParameterValues> ParameterBar::takeValues()
{
    remember();
    ParameterValues values;
    for (ParameterField *field : m_fields) {
        const QString name = QString::fromStdString(field->slot().name);
        const Result<Cell> value = field->value();
        if (field->isGiven() && value) {
            values.emplace(field->slot(), *value);
            continue;
        }
        say(field->isGiven() ? QStringLiteral("%1: %2").arg(name, QString::fromStdString(value.error().facts.message))
                             : tr("%1 needs a value. For an empty text or NULL, choose the type.").arg(name));
        field->setFocus(Qt::OtherFocusReason);
        return std::nullopt;
    }
    return values;
}

QString ParameterBar::message() const
{
    return m_message->text();
}

void ParameterBar::remember()
{
    for (const ParameterField *field : m_fields)
        m_entries.insert_or_assign(field->slot(), field->entry());
}

void ParameterBar::say(const QString &message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

void ParameterBar::restyle()
{
    QPalette palette = m_message->palette();
    palette.setColor(QPalette::WindowText, m_theme.color(ColorRole::Danger));
    m_message->setPalette(palette);
}

} // namespace d1
