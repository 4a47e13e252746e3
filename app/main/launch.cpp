// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/launch.h"

#include "ui/language/language.h"
#include "ui/shell/settings.h"

#include <QCommandLineParser>
#include <QFileInfo>

namespace d1 {

namespace {

/// A desktop opens a file by its path.
QString targetOf(const QString &argument)
{
    const QFileInfo file(argument);
    return file.isFile() ? QStringLiteral("file:") + file.absoluteFilePath() : argument;
}

} // namespace

std::expected<Launch, QString> launchOf(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "A console for Cloudflare D1 databases."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption theme(
        QStringLiteral("theme"),
        QCoreApplication::translate("main", "system, light, dark, high-contrast-light or high-contrast-dark"),
        QStringLiteral("THEME"));
    const QCommandLineOption table(QStringLiteral("table"),
                                   QCoreApplication::translate("main", "show the rows of this table or view of TARGET"),
                                   QStringLiteral("NAME"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"),
                                        QCoreApplication::translate("main", "save a picture of the window and quit"),
                                        QStringLiteral("FILE"));
    const QCommandLineOption gallery(QStringLiteral("gallery"),
                                     QCoreApplication::translate("main", "save a picture of every state and quit"),
                                     QStringLiteral("DIR"));
    const QCommandLineOption language(QStringLiteral("language"),
                                      QCoreApplication::translate("main", "of the window: %1; else the system's")
                                          .arg(Language::codes().join(QStringLiteral(", "))),
                                      QStringLiteral("CODE"));
    parser.addOptions({theme, language, table, screenshot, gallery});
    parser.addPositionalArgument(
        QStringLiteral("TARGET"),
        QCoreApplication::translate("main", "demo:, file:PATH, dev:URL/NAME, d1:NAME, project:PATH#BINDING"),
        QStringLiteral("[TARGET]"));
    if (!parser.parse(application.arguments()))
        return std::unexpected(parser.errorText());
    if (parser.isSet(help))
        parser.showHelp();
    if (parser.isSet(version))
        parser.showVersion();

    Launch launch;
    const QStringList targets = parser.positionalArguments();
    if (targets.size() > 1)
        return std::unexpected(QCoreApplication::translate("main", "give one target, not %1.").arg(targets.size()));
    launch.target = targetOf(targets.value(0));
    launch.table = parser.value(table);
    if (!launch.table.isEmpty() && launch.target.isEmpty())
        return std::unexpected(QCoreApplication::translate("main", "--table needs the TARGET that holds the table."));
    launch.language = parser.value(language);
    launch.screenshotFile = parser.value(screenshot);
    launch.galleryFolder = parser.value(gallery);
    if (!launch.language.isEmpty() && !Language::has(launch.language))
        return std::unexpected(QCoreApplication::translate("main", "--language takes one of %1, not “%2”.")
                                   .arg(Language::codes().join(QStringLiteral(", ")), launch.language));
    if (const QString word = parser.value(theme); !word.isEmpty()) {
        launch.theme = Settings::themeModeOf(word);
        if (!launch.theme)
            return std::unexpected(
                QCoreApplication::translate("main", "--theme takes system, light, dark, high-contrast-light or "
                                                    "high-contrast-dark, not “%1”.")
                    .arg(word));
    }
    return launch;
}

} // namespace d1
