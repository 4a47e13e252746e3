// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>

namespace d1 {

class GalleryVisitor;
class MainWindow;

/// What opens over the window or beside it: finders, menus, dialogs, the manual. Needs an open database. Both must
/// outlive the task.
[[nodiscard]] QCoro::Task<> tourDialogs(MainWindow *window, GalleryVisitor *visitor);

/// The bars that open inside a query tab. The same needs.
[[nodiscard]] QCoro::Task<> tourBars(MainWindow *window, GalleryVisitor *visitor);

} // namespace d1
