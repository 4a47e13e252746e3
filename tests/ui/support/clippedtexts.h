// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace d1::test {

/// The texts in `root` that a person sees cut off, a line each: labels, buttons, tabs, fields, heads and lines of lists
/// and trees. A text that gives way on purpose, with the whole of it in a tool tip, is no fault; nor are the values of
/// a result. Empty when all is well.
[[nodiscard]] QStringList clippedTexts(const QWidget &root);

} // namespace d1::test
