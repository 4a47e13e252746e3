// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/history/historystore.h"
#include "features/plan/planhistory.h"
#include "features/querylog/querylogkeeper.h"
#include "features/querylog/querylogreader.h"
#include "main/appcontext.h"
#include "main/launch.h"
#include "ui/gallery/gallery.h"
#include "ui/language/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/theme/desktopsettings.h"
#include "ui/theme/iconset.h"
#include "ui/theme/theme.h"
#include "workspace/queryfolders.h"
#include "workspace/workfile.h"

#include <QApplication>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>
#include <optional>

namespace {

constexpr int wrongUsage = 2;

} // namespace

int main(int argc, char *argv[])
{
    using namespace d1;
    std::signal(SIGPIPE, SIG_IGN);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("d1-console"));
    QApplication::setApplicationVersion(QStringLiteral(D1_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("d1-console"));

    Language language;
    language.useFirstOf(QLocale::system().uiLanguages());
    const std::expected<Launch, QString> launch = launchOf(application);
    if (!launch) {
        std::fputs(qPrintable(QStringLiteral("d1-console: %1\n").arg(launch.error())), stderr);
        return wrongUsage;
    }
    if (!launch->language.isEmpty())
        language.use(launch->language);
    Settings settings;
    const bool makesPictures = launch->makesPictures();
    AppContext context(makesPictures ? AppContext::KeepsLog::No : AppContext::KeepsLog::Yes);
    Theme theme(launch->theme.value_or(settings.themeMode()));
    theme.install(application);
    const DesktopSettings desktop(QDBusConnection::sessionBus(), DesktopSettings::sessionPortal(), theme.desktopLook());
    QObject::connect(&desktop, &DesktopSettings::lookChanged, &theme, &Theme::setDesktopLook);
    const IconSet icons(theme);
    MainWindow::Parts parts;
    parts.workspace = &context.workspace();
    parts.credentials = &context.credentials();
    parts.clock = &context.clock();
    parts.theme = &theme;
    parts.icons = &icons;
    parts.settings = &settings;
    const QTemporaryDir elsewhere; // pictures show nothing of the person's own, and change nothing
    HistoryStore history =
        makesPictures ? HistoryStore(elsewhere.filePath(QStringLiteral("history")).toStdString()) : HistoryStore();
    parts.history = &history;
    const QueryFolders queries = makesPictures ? QueryFolders(elsewhere.path().toStdString()) : QueryFolders();
    parts.queries = &queries;
    std::optional<WorkFile> work;
    std::optional<PlanHistory> plans;
    if (!makesPictures) {
        parts.work = &work.emplace();
        parts.plans = &plans.emplace(PlanHistory::defaultPath(), context.clock());
        parts.log = &context.log();
        parts.traffic.log = std::make_shared<QueryLogReader>();
        parts.traffic.keeper = std::make_shared<QueryLogKeeper>();
    }
    MainWindow window(parts);

    const auto quitWith = [&application](bool done) { application.exit(done ? 0 : 1); };
    if (!launch->galleryFolder.isEmpty()) {
        QCoro::connect(renderGallery(&window, &theme, launch->galleryFolder), &window, quitWith);
        return QApplication::exec();
    }
    if (!launch->target.isEmpty())
        window.openTarget(launch->target);
    if (!launch->table.isEmpty())
        window.showRows(launch->table);
    window.show();
    if (!launch->screenshotFile.isEmpty())
        QCoro::connect(saveScreenshot(&window, launch->screenshotFile), &window, quitWith);
    return QApplication::exec();
}
