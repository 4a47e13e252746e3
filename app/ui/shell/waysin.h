// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/databases/opendatabasedialog.h"
#include "ui/databases/recenttargets.h"
#include "ui/theme/iconset.h"
#include "ui/widgets/activedatabase.h"

#include <QObject>

class QMenu;

namespace d1 {

class CredentialStore;
class MainActions;
class Theme;
class WelcomePage;
class Workspace;

/// Every way to open a database: by target, file dialog, project, development server, account, and what was open
/// before. Everything passed must outlive it.
class WaysIn final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        Workspace *workspace = nullptr;
        CredentialStore *credentials = nullptr;
        const Theme *theme = nullptr;
        const IconSet *icons = nullptr;
        MainActions *actions = nullptr;
    };

    /// `window` is the parent of its dialogs and menu.
    WaysIn(Parts parts, ActiveDatabase &database, RecentTargets &recent, QWidget *window);

    /// Its buttons then do what the menu's entries do.
    void follow(const WelcomePage &welcome);
    /// What was open before, then the ways in; filled each time it is shown.
    [[nodiscard]] QMenu *menu() const { return m_menu; }

    /// A target string; a wrong one is told in the window.
    void openTarget(const QString &target);
    void openFile();
    void openFrom(OpenDatabaseDialog::Place place);

private:
    void fillMenu();

    Parts m_parts;
    ActiveDatabase &m_database;
    RecentTargets &m_recent;
    QWidget *m_window;
    QMenu *m_menu;
};

} // namespace d1
