// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>

namespace d1 {

class GalleryVisitor;
class MainWindow;

/// The advisor's pages with advice, an audit and a change of their own, and without; a database is open. Nothing is
/// searched or changed.
QCoro::Task<> tourAdvisor(MainWindow *window, GalleryVisitor *visitor);

} // namespace d1
