// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>

namespace d1 {

class GalleryVisitor;
class MainWindow;

/// The monitor in every state, with figures of nobody. Needs an open database. Both must outlive the task.
[[nodiscard]] QCoro::Task<> tourMonitor(MainWindow *window, GalleryVisitor *visitor);

} // namespace d1
