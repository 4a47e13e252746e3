// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

class QWidget;

namespace d1::test {

/// What a person can reach on the screen but a screen reader cannot name: buttons and whatever takes the keyboard, in
/// `root` and visible. Empty when all is well.
[[nodiscard]] QStringList unnamedWidgets(const QWidget &root);

/// What a screen reader calls it; empty when it has no name.
[[nodiscard]] QString nameOf(const QWidget &widget);

/// Visible, enabled, and meant to be reached by Tab; not Qt's own parts of a larger widget.
[[nodiscard]] bool isKeyboardWidget(const QWidget &widget);
/// All of these in `root`, in the order of the focus chain.
[[nodiscard]] QList<QWidget *> keyboardWidgets(QWidget &root);

/// The widgets that Tab reaches from `first`, in order, until it comes around or is kept by one that writes tabs.
[[nodiscard]] QList<QWidget *> tabOrderFrom(QWidget *first);

/// The texts of visible labels in `root`.
[[nodiscard]] QStringList visibleTexts(const QWidget &root);

} // namespace d1::test
