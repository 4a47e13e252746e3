// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/iconset.h"

#include <QToolButton>

namespace d1 {

/// A tool button that shows a picture alone; its words are the tool tip and the accessible name. Reached by Tab. The
/// caller's layout owns it.
[[nodiscard]] inline QToolButton *iconButton(const IconSet &icons, IconName icon, const QString &words)
{
    auto *button = new QToolButton;
    button->setIcon(icons.icon(icon));
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace d1
