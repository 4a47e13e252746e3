// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/systemclock.h"
#include "features/history/historystore.h"
#include "service/querylog.h"
#include "support/fakecredentials.h"
#include "ui/gallery/galleryvisitor.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/theme/iconset.h"
#include "ui/theme/theme.h"
#include "workspace/queryfolders.h"
#include "workspace/workspace.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>

#include <optional>

namespace d1::test {

/// The whole window on the demo database, with nothing of the person's own, led through every state.
class TourFixture
{
public:
    TourFixture();
    ~TourFixture();

    [[nodiscard]] Theme &theme() { return m_theme; }
    [[nodiscard]] MainWindow &window() { return *m_window; }
    void tour(GalleryVisitor *visitor);

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    QueryLog m_log;
    QNetworkAccessManager m_network;
    FakeCredentials m_credentials;
    std::optional<Settings> m_settings; ///< after its folder is set
    Theme m_theme{ThemeMode::Light};
    IconSet m_icons{m_theme};
    HistoryStore m_history;
    QueryFolders m_queries;
    Workspace m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace d1::test
