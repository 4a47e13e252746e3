// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>

namespace d1 {

class GalleryVisitor;
class MainWindow;

/// The slow queries of both sources and the index report, and what stands there when there are none.
[[nodiscard]] QCoro::Task<> tourSlowQueries(MainWindow *window, GalleryVisitor *visitor);

} // namespace d1
