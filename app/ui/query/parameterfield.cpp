// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query/parameterfield.h"

#include "features/query/parametervalue.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <utility>

namespace d1 {

namespace {

constexpr int textWidth = 140;

CellType typeThatFits(const std::string &text)
{
    for (const CellType type : {CellType::Integer, CellType::Real}) {
        if (parameterValue(type, text))
            return type;
    }
    return CellType::Text;
}

} // namespace

ParameterField::ParameterField(const ParameterSlot &slot, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_slot(slot)
    , m_type(new QComboBox)
    , m_text(new QLineEdit)
{
    const QString name = QString::fromStdString(slot.name);
    auto *label = new QLabel(slot.statement > 1 ? tr("%1 of statement %2").arg(name).arg(slot.statement) : name);
    label->setFont(theme.font(FontRole::Fixed));
    label->setBuddy(m_text);
    const std::pair<QString, CellType> types[] = {{tr("int"), CellType::Integer},
                                                  {tr("real"), CellType::Real},
                                                  {tr("text"), CellType::Text},
                                                  {tr("NULL"), CellType::Null},
                                                  {tr("blob"), CellType::Blob}};
    for (const auto &[caption, type] : types)
        m_type->addItem(caption, static_cast<int>(type));
    showType(CellType::Text);
    m_type->setAccessibleName(tr("Type of %1").arg(name));
    m_text->setFont(theme.font(FontRole::Fixed));
    m_text->setMinimumWidth(textWidth);
    m_text->setAccessibleName(tr("Value of %1").arg(name));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space1);
    row->addWidget(label);
    row->addWidget(m_text, 1);
    row->addWidget(m_type);
    setFocusProxy(m_text);

    connect(m_text, &QLineEdit::textChanged, this, &ParameterField::followText);
    connect(m_text, &QLineEdit::returnPressed, this, &ParameterField::submitted);
    connect(m_type, &QComboBox::activated, this, [this] {
        m_typeIsChosen = true;
        m_text->setEnabled(type() != CellType::Null);
        Q_EMIT edited();
    });
}

QWidget *ParameterField::tabAfter(QWidget *before)
{
    setTabOrder(before, m_text);
    setTabOrder(m_text, m_type);
    return m_type;
}

ParameterField::Entry ParameterField::entry() const
{
    return {m_text->text(), type(), m_typeIsChosen};
}

void ParameterField::setEntry(const Entry &entry)
{
    m_typeIsChosen = entry.typeIsChosen;
    m_text->setText(entry.text);
    if (entry.typeIsChosen) {
        showType(entry.type);
        m_text->setEnabled(entry.type != CellType::Null);
    }
}

bool ParameterField::isGiven() const
{
    return m_typeIsChosen || !m_text->text().isEmpty();
}

Result<Cell> ParameterField::value() const
{
    return parameterValue(type(), m_text->text().toStdString());
}

CellType ParameterField::type() const
{
    return static_cast<CellType>(m_type->currentData().toInt());
}

void ParameterField::showType(CellType type)
{
    m_type->setCurrentIndex(m_type->findData(static_cast<int>(type)));
}

void ParameterField::followText()
{
    if (!m_typeIsChosen)
        showType(typeThatFits(m_text->text().toStdString()));
    Q_EMIT edited();
}

} // namespace d1
