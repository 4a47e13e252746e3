// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/queryfolders.h"

#include <QObject>

namespace d1 {

class ActiveDatabase;
class Finders;
class MainActions;
class QueryPage;

/// Saved queries and snippets in the window: finds and opens them by name, follows the Worker project that is open,
/// and looks at the files again when the window comes in front.
class QueryDesk final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it. The window is its parent.
    QueryDesk(QueryFolders folders, QueryPage &page, ActiveDatabase &database, Finders &finders,
              const MainActions &actions, QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void askQuery();
    void askSnippet();
    void readSnippets();
    void followProject();

    QueryFolders m_folders;
    QueryPage &m_page;
    ActiveDatabase &m_database;
    Finders &m_finders;
};

} // namespace d1
