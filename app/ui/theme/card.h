// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace d1 {

class Theme;

/// The ground and the edge of a card; for the widget's paintEvent().
void paintCard(QWidget *widget, const Theme &theme);

} // namespace d1
