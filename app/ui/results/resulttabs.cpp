// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/resulttabs.h"

#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTabBar>

namespace d1 {

ResultTabs::ResultTabs(QWidget *parent)
    : QWidget(parent)
    , m_bar(new QTabBar)
    , m_facts(new QLabel)
    , m_row(new QHBoxLayout(this))
{
    m_bar->setDocumentMode(true);
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setUsesScrollButtons(true);
    m_bar->setElideMode(Qt::ElideNone);
    m_bar->setAccessibleName(tr("Results"));
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_row->setContentsMargins(0, 0, metrics::Space2, 0);
    m_row->setSpacing(metrics::Space2);
    m_row->addWidget(m_bar, 1);
    m_row->addWidget(m_facts);
    setFixedHeight(metrics::TabHeight);
    connect(m_bar, &QTabBar::currentChanged, this, &ResultTabs::currentChanged);
    hide();
}

void ResultTabs::add(int position, const QString &caption, QWidget *page, const QString &toolTip)
{
    const int tab = m_bar->insertTab(position, caption);
    m_bar->setTabData(tab, QVariant::fromValue(page));
    m_bar->setTabToolTip(tab, toolTip);
    show();
    if (m_bar->count() == 1)
        Q_EMIT currentChanged(); // the bar chose it before its page was known
}

void ResultTabs::append(const QString &caption, QWidget *page)
{
    add(m_bar->count(), caption, page);
}

void ResultTabs::remove(const QWidget *page)
{
    if (const int tab = tabOf(page); tab >= 0)
        m_bar->removeTab(tab);
    setVisible(m_bar->count() > 0);
}

QWidget *ResultTabs::current() const
{
    return m_bar->currentIndex() < 0 ? nullptr : m_bar->tabData(m_bar->currentIndex()).value<QWidget *>();
}

void ResultTabs::setCurrent(const QWidget *page)
{
    m_bar->setCurrentIndex(tabOf(page));
}

void ResultTabs::setCurrent(const QString &caption)
{
    m_bar->setCurrentIndex(static_cast<int>(captions().indexOf(caption)));
}

QStringList ResultTabs::captions() const
{
    QStringList captions;
    for (int tab = 0; tab < m_bar->count(); ++tab)
        captions.append(m_bar->tabText(tab));
    return captions;
}

void ResultTabs::setFacts(const QString &facts)
{
    m_facts->setText(facts);
}

void ResultTabs::addTool(QWidget *tool)
{
    m_row->addWidget(tool);
}

int ResultTabs::tabOf(const QWidget *page) const
{
    for (int tab = 0; tab < m_bar->count(); ++tab) {
        if (m_bar->tabData(tab).value<QWidget *>() == page)
            return tab;
    }
    return -1;
}

} // namespace d1
