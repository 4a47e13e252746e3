// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/history/historystore.h"
#include "features/plan/planhistory.h"
#include "main/appcontext.h"
#include "ui/shell/gallery.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/theme/iconset.h"
#include "ui/theme/theme.h"
#include "workspace/workfile.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>
#include <optional>

namespace {

constexpr int wrongUsage = 2;

int refuse(const QString &sentence)
{
    std::fputs(qPrintable(QStringLiteral("d1-console: %1\n").arg(sentence)), stderr);
    return wrongUsage;
}

} // namespace

int main(int argc, char *argv[])
{
    using namespace d1;
    std::signal(SIGPIPE, SIG_IGN);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("d1-console"));
    QApplication::setApplicationVersion(QStringLiteral(D1_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("d1-console"));

    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("main", "A console for Cloudflare D1 databases."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption themeOption(
        QStringLiteral("theme"), QApplication::translate("main", "system, light or dark"), QStringLiteral("THEME"));
    const QCommandLineOption screenshotOption(QStringLiteral("screenshot"),
                                              QApplication::translate("main", "save a picture of the window and quit"),
                                              QStringLiteral("FILE"));
    const QCommandLineOption galleryOption(QStringLiteral("gallery"),
                                           QApplication::translate("main", "save a picture of every state and quit"),
                                           QStringLiteral("DIR"));
    parser.addOptions({themeOption, screenshotOption, galleryOption});
    parser.addPositionalArgument(
        QStringLiteral("TARGET"),
        QApplication::translate("main", "demo:, file:PATH, dev:URL/NAME, d1:NAME, project:PATH#BINDING"),
        QStringLiteral("[TARGET]"));
    parser.process(application);
    const QStringList targets = parser.positionalArguments();
    if (targets.size() > 1)
        return refuse(QApplication::translate("main", "give one target, not %1.").arg(targets.size()));

    Settings settings;
    const QString themeWord = parser.isSet(themeOption) ? parser.value(themeOption) : QString();
    const std::optional<ThemeMode> mode = themeWord.isEmpty() ? settings.themeMode() : Settings::themeModeOf(themeWord);
    if (!mode)
        return refuse(QApplication::translate("main", "--theme takes system, light or dark, not “%1”.").arg(themeWord));

    AppContext context;
    Theme theme(*mode);
    theme.install(application);
    const IconSet icons(theme);
    MainWindow::Parts parts;
    parts.workspace = &context.workspace();
    parts.credentials = &context.credentials();
    parts.theme = &theme;
    parts.icons = &icons;
    parts.settings = &settings;
    const bool makesPictures = parser.isSet(galleryOption) || parser.isSet(screenshotOption);
    const QTemporaryDir elsewhere; // pictures show nothing of the person's own, and change nothing
    HistoryStore history =
        makesPictures ? HistoryStore(elsewhere.filePath(QStringLiteral("history")).toStdString()) : HistoryStore();
    parts.history = &history;
    std::optional<WorkFile> work;
    std::optional<PlanHistory> plans;
    if (!makesPictures) {
        parts.work = &work.emplace();
        parts.plans = &plans.emplace(PlanHistory::defaultPath(), context.clock());
    }
    MainWindow window(parts);

    const auto quitWith = [&application](bool done) { application.exit(done ? 0 : 1); };
    if (parser.isSet(galleryOption)) {
        QCoro::connect(renderGallery(&window, &theme, parser.value(galleryOption)), &window, quitWith);
        return QApplication::exec();
    }
    if (!targets.isEmpty())
        window.openTarget(targets.front());
    window.show();
    if (parser.isSet(screenshotOption))
        QCoro::connect(saveScreenshot(&window, parser.value(screenshotOption)), &window, quitWith);
    return QApplication::exec();
}
