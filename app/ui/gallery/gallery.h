// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>
#include <QString>

namespace d1 {

class GalleryVisitor;
class MainWindow;
class Theme;

/// Runs a query on the database that the window is opening and saves a picture of the window. False when the file
/// cannot be written. The window must outlive the task.
[[nodiscard]] QCoro::Task<bool> saveScreenshot(MainWindow *window, QString file);

/// Brings the window into every state it can have on the demo database, one after the other, and shows each to
/// `visitor`. Both must outlive the task.
[[nodiscard]] QCoro::Task<> tourStates(MainWindow *window, GalleryVisitor *visitor);

/// Saves each of these states in every theme as FOLDER/STATE-THEME.png. False when a file cannot be written. Both must
/// outlive the task.
[[nodiscard]] QCoro::Task<bool> renderGallery(MainWindow *window, Theme *theme, QString folder);

} // namespace d1
