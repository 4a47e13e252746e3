// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/advisor/advisorview.h"

#include "ui/advisor/advicebar.h"
#include "ui/advisor/advicepage.h"
#include "ui/advisor/auditpage.h"
#include "ui/advisor/changespage.h"
#include "ui/advisor/indexdesk.h"
#include "ui/widgets/activedatabase.h"
#include "ui/widgets/choicestrip.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace d1 {

AdvisorView::AdvisorView(Parts parts, QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget)
    , m_strip(new ChoiceStrip(*parts.theme, *parts.icons))
    , m_desk(new IndexDesk(*parts.database, std::move(parts.log), std::move(parts.store), *m_strip, this))
    , m_advice(new AdvicePage(*parts.database, *m_desk, *parts.theme, *parts.icons))
    , m_audit(new AuditPage(*parts.database, *m_desk, *parts.theme, *parts.icons))
    , m_changes(new ChangesPage(*parts.database, *m_desk, *parts.theme, *parts.icons))
{
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(tr("Pages of the advisor"));
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->addTab(m_advice, tr("Recommendations"));
    m_tabs->addTab(m_audit, tr("Index audit"));
    m_tabs->addTab(m_changes, tr("Changes"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_strip);
    setFocusProxy(&m_advice->bar());
    connect(m_advice, &AdvicePage::tokenRequested, this, &AdvisorView::tokenRequested);
    connect(parts.database, &ActiveDatabase::stateChanged, m_strip, &ChoiceStrip::clear);
}

AdvisorView::~AdvisorView() = default;

void AdvisorView::advise(const QString &sql)
{
    showPage(m_advice);
    m_advice->advise(sql);
}

void AdvisorView::showPage(QWidget *page)
{
    m_tabs->setCurrentWidget(page);
}

} // namespace d1
