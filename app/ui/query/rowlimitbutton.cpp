// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query/rowlimitbutton.h"

#include "ui/widgets/numbertext.h"

#include <QActionGroup>
#include <QMenu>

namespace d1 {

RowLimitButton::RowLimitButton(QWidget *parent)
    : QToolButton(parent)
    , m_choices(new QActionGroup(this))
{
    auto *menu = new QMenu(this);
    setMenu(menu);
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::TabFocus);
    setToolTip(tr("At most so many rows come of a SELECT that has no LIMIT of its own"));
    addChoice("query.limit1000", 1'000);
    addChoice("query.limit10000", DefaultLimit);
    addChoice("query.limit100000", 100'000);
    addChoice("query.noLimit", std::nullopt);
    menu->addActions(m_choices->actions());
    setLimit(DefaultLimit);
}

void RowLimitButton::addChoice(const char *name, std::optional<std::size_t> limit)
{
    QAction *choice = m_choices->addAction(textOf(limit));
    choice->setObjectName(QString::fromLatin1(name));
    choice->setCheckable(true);
    choice->setData(QVariant::fromValue(limit));
    connect(choice, &QAction::triggered, this, [this, limit] { setLimit(limit); });
}

QString RowLimitButton::textOf(std::optional<std::size_t> limit)
{
    return limit ? tr("Limit %1").arg(NumberText().exact(static_cast<std::int64_t>(*limit))) : tr("No limit");
}

void RowLimitButton::setLimit(std::optional<std::size_t> limit)
{
    const bool changes = limit != m_limit;
    m_limit = limit;
    setText(textOf(limit));
    setAccessibleName(tr("Row limit: %1").arg(text()));
    for (QAction *choice : m_choices->actions())
        choice->setChecked(choice->data().value<std::optional<std::size_t>>() == limit);
    if (changes)
        Q_EMIT limitChanged(limit);
}

} // namespace d1
