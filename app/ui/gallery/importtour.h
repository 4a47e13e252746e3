// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>

namespace d1 {

class GalleryVisitor;
class MainWindow;

/// An import from the empty view to the summary, hosted databases included; nothing is written. Needs the open demo
/// database; leaves the query view in front. Both must outlive the task.
[[nodiscard]] QCoro::Task<> tourImport(MainWindow *window, GalleryVisitor *visitor);

} // namespace d1
