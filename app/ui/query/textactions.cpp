// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query/textactions.h"

#include "ui/editor/sqleditor.h"
#include "ui/editor/textorders.h"
#include "ui/query/querytab.h"
#include "ui/query/tabfile.h"

#include <QAction>

namespace d1 {

TextActions::TextActions(QWidget *page, std::function<QueryTab &()> currentTab)
    : QObject(page)
    , m_page(page)
    , m_currentTab(std::move(currentTab))
{
    add("query.format", tr("Format SQL"), Qt::CTRL | Qt::SHIFT | Qt::Key_F,
        [](QueryTab &tab) { formatStatements(tab.editor()); });
    add("query.comment", tr("Comment or uncomment lines"), Qt::CTRL | Qt::Key_Slash,
        [](QueryTab &tab) { toggleComment(tab.editor()); });
    add("query.save", tr("Save query"), QKeySequence::Save, [](QueryTab &tab) { tab.file().save(); });
    add("query.saveAs", tr("Save query as …"), {}, [](QueryTab &tab) { tab.file().saveAs(); });
    add("query.discardSaved", tr("Move saved query to the trash"), {}, [](QueryTab &tab) { tab.file().discard(); });
    add("editor.nextProblem", tr("Next problem"), Qt::Key_F8, [](QueryTab &tab) { tab.editor().goToNextRemark(); });
    add("editor.previousProblem", tr("Previous problem"), Qt::SHIFT | Qt::Key_F8,
        [](QueryTab &tab) { tab.editor().goToPreviousRemark(); });
    add("editor.fixName", tr("Use the name that was most likely meant"), Qt::ALT | Qt::Key_Return,
        [](QueryTab &tab) { tab.fixName(); });
    add("editor.replace", tr("Replace"), Qt::CTRL | Qt::Key_H, [](QueryTab &tab) { tab.openReplace(); });
    add("editor.find", tr("Find"), QKeySequence::Find, [](QueryTab &tab) { tab.openFind(); });
}

void TextActions::add(const char *name, const QString &text, const QKeySequence &keys,
                      std::function<void(QueryTab &)> order)
{
    auto *action = new QAction(text, m_page);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [this, order = std::move(order)] { order(m_currentTab()); });
    m_page->addAction(action);
}

} // namespace d1
