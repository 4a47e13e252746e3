// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/querydesk.h"

#include "features/results/runaside.h"
#include "features/snippets/snippetfolder.h"
#include "ui/editor/sqleditor.h"
#include "ui/query/pagefiles.h"
#include "ui/query/querypage.h"
#include "ui/query/querytab.h"
#include "ui/shell/finders.h"
#include "ui/shell/mainactions.h"
#include "ui/widgets/activedatabase.h"

#include <QEvent>

namespace d1 {

QueryDesk::QueryDesk(QueryFolders folders, QueryPage &page, ActiveDatabase &database, Finders &finders,
                     const MainActions &actions, QWidget *window)
    : QObject(window)
    , m_folders(std::move(folders))
    , m_page(page)
    , m_database(database)
    , m_finders(finders)
{
    page.files().setFolders(&m_folders);
    window->installEventFilter(this);
    connect(actions.openSaved, &QAction::triggered, this, &QueryDesk::askQuery);
    connect(actions.insertSnippet, &QAction::triggered, this, &QueryDesk::askSnippet);
    connect(&database, &ActiveDatabase::stateChanged, this, &QueryDesk::followProject);
    connect(&page.files(), &PageFiles::shelfChanged, this, [this](QueryShelf shelf) {
        if (shelf == QueryShelf::Snippets)
            readSnippets();
    });
    readSnippets();
}

void QueryDesk::readSnippets()
{
    runAside(
        this, [folder = m_folders.folderOf(QueryShelf::Snippets)] { return allSnippets(folder); },
        [this](const std::vector<Snippet> &snippets) {
            if (snippets != m_page.files().snippets())
                m_page.files().setSnippets(snippets);
        });
}

void QueryDesk::followProject()
{
    const auto *project = m_database.target() ? std::get_if<ProjectTarget>(&*m_database.target()) : nullptr;
    m_folders.setProject(project ? project->path : std::string());
}

void QueryDesk::askQuery()
{
    runAside(
        this, [folders = m_folders] { return folders.list(); },
        [this](const std::vector<SavedQuery> &queries) {
            m_finders.askQuery(
                queries, [this, queries](int entry) { m_page.files().open(queries[static_cast<std::size_t>(entry)]); });
        });
}

void QueryDesk::askSnippet()
{
    m_finders.askSnippet(m_page.files().snippets(), [this](const Snippet &snippet) {
        m_page.currentTab().editor().insertSnippet(snippet.body);
        m_page.focusEditor();
    });
}

bool QueryDesk::eventFilter(QObject * /*watched*/, QEvent *event)
{
    if (event->type() == QEvent::WindowActivate) {
        m_page.files().check();
        readSnippets();
    }
    return false;
}

} // namespace d1
