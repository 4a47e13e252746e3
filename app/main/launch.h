// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QCoreApplication>

#include <expected>
#include <optional>

namespace d1 {

/// What the command line of d1-console asks for.
struct Launch {
    std::optional<ThemeMode> theme; ///< absent: the one in the settings
    QString language;               ///< its code; empty: the system's
    QString target;                 ///< as written, of a file's path the target; empty: none is opened
    QString table;                  ///< whose rows are shown; empty: none
    QString screenshotFile;         ///< empty: no picture is saved
    QString galleryFolder;          ///< empty: the gallery is not made

    [[nodiscard]] bool makesPictures() const { return !screenshotFile.isEmpty() || !galleryFolder.isEmpty(); }
};

/// Prints and ends the program for --help and --version. The error is a sentence for the person.
[[nodiscard]] std::expected<Launch, QString> launchOf(const QCoreApplication &application);

} // namespace d1
