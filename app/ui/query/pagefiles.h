// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/snippets/snippet.h"
#include "workspace/savedquery.h"

#include <QObject>

#include <vector>

namespace d1 {

class QueryFolders;
class QueryPage;
class QueryTab;

/// The saved queries and the snippets of a query page: every tab can save, shows the name of its file and whether its
/// text is another one, and offers the snippets. Owned by its page.
class PageFiles final : public QObject
{
    Q_OBJECT

public:
    explicit PageFiles(QueryPage &page);

    /// Null: nothing can be saved. Must outlive it.
    void setFolders(const QueryFolders *folders);
    void setSnippets(std::vector<Snippet> snippets);
    [[nodiscard]] const std::vector<Snippet> &snippets() const { return m_snippets; }

    /// Of a new tab.
    void follow(QueryTab &tab);

    /// In a tab of its own, or where it is open already. What prevents it is told in the tab in front.
    void open(const SavedQuery &query);
    /// Looks whether somebody changed the files of open tabs.
    void check();

Q_SIGNALS:
    /// A file of this shelf was written, renamed or taken away.
    void shelfChanged(d1::QueryShelf shelf);

private:
    QueryPage &m_page;
    const QueryFolders *m_folders = nullptr;
    std::vector<Snippet> m_snippets;
};

} // namespace d1
