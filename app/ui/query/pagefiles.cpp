// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query/pagefiles.h"

#include "features/results/runaside.h"
#include "ui/editor/sqleditor.h"
#include "ui/query/querypage.h"
#include "ui/query/querytab.h"
#include "ui/query/tabfile.h"
#include "workspace/queryfolders.h"

namespace d1 {

PageFiles::PageFiles(QueryPage &page)
    : QObject(&page)
    , m_page(page)
{}

void PageFiles::setFolders(const QueryFolders *folders)
{
    m_folders = folders;
    for (QueryTab *tab : m_page.tabs())
        tab->file().setFolders(folders);
}

void PageFiles::setSnippets(std::vector<Snippet> snippets)
{
    m_snippets = std::move(snippets);
    for (QueryTab *tab : m_page.tabs())
        tab->editor().setSnippets(m_snippets);
}

void PageFiles::follow(QueryTab &tab)
{
    tab.editor().setSnippets(m_snippets);
    tab.file().setFolders(m_folders);
    connect(&tab.file(), &TabFile::shelfChanged, this, &PageFiles::shelfChanged);
    connect(&tab.file(), &TabFile::changed, &m_page, [this, &tab] {
        const std::optional<KeptQuery> &file = tab.file().file();
        if (file)
            m_page.setTabName(tab, QString::fromStdString(file->query.name).section(u'/', -1));
        m_page.setTabChanged(tab, tab.file().hasChanges());
    });
}

void PageFiles::open(const SavedQuery &query)
{
    if (!m_folders)
        return;
    for (QueryTab *tab : m_page.tabs()) {
        const std::optional<KeptQuery> &file = tab->file().file();
        if (file && file->query.path == query.path)
            return m_page.showTab(*tab);
    }
    runAside(
        this, [folders = *m_folders, query] { return folders.read(query); },
        [this, query](const Result<std::string> &text) {
            if (!text)
                return m_page.currentTab().file().say(text.error());
            m_page.openSql(QString::fromStdString(query.name).section(u'/', -1), {});
            m_page.currentTab().file().show(query, *text);
        });
}

void PageFiles::check()
{
    for (QueryTab *tab : m_page.tabs())
        tab->file().check();
}

} // namespace d1
