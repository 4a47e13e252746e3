// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>

namespace d1 {

class GalleryVisitor;
class MainWindow;

/// The states in which a view has nothing of its own to show: nothing yet, still waiting, failed, not permitted. Needs
/// an open database; leaves it open. Both must outlive the task.
[[nodiscard]] QCoro::Task<> tourEmptyStates(MainWindow *window, GalleryVisitor *visitor);

/// The same of the ways to open a database. Leaves none open.
[[nodiscard]] QCoro::Task<> tourFailedOpenings(MainWindow *window, GalleryVisitor *visitor);

} // namespace d1
