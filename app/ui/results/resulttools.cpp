// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/resulttools.h"

#include "ui/results/resultactions.h"
#include "ui/results/resultgrid.h"
#include "ui/results/resultpage.h"
#include "ui/theme/iconset.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace d1 {

ResultTools::ResultTools(const IconSet &icons, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    m_chart = addButton(tr("Chart"), tr("A chart of the rows"), tr("A chart of the rows (Ctrl+Shift+G)"));
    m_copy = addButton(tr("Copy"), tr("Copy the selected cells"),
                       tr("Copy the selected cells (Ctrl+C), with headers: Ctrl+Shift+C"));
    m_export =
        addButton(tr("Export"), tr("Write the rows into a file"), tr("Write the rows into a file (Ctrl+Shift+S)"));
    m_chart->setIcon(icons.icon(IconName::Chart));
    m_copy->setIcon(icons.icon(IconName::Copy));
    m_export->setIcon(icons.icon(IconName::Export));
    m_chart->setCheckable(true);
    m_copy->setPopupMode(QToolButton::MenuButtonPopup);
    connect(m_chart, &QToolButton::clicked, this, [this](bool visible) { m_page->setChartVisible(visible); });
    connect(m_copy, &QToolButton::clicked, this, [this] { m_page->grid().copy(); });
    connect(m_export, &QToolButton::clicked, this, [this] { m_page->askWhereToExport(); });
}

QToolButton *ResultTools::addButton(const QString &text, const QString &name, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

void ResultTools::setPage(ResultPage *page)
{
    if (m_page)
        m_page->disconnect(m_chart);
    m_page = page;
    setVisible(page != nullptr);
    if (!page)
        return;
    m_chart->setChecked(page->isChartVisible());
    m_copy->setMenu(page->actions().copyMenu());
    connect(page, &ResultPage::chartShown, m_chart, &QToolButton::setChecked);
}

} // namespace d1
