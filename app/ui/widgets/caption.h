// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace d1 {

/// A name as the caption of a button, tab or menu entry, where a lone & would mark a letter and be swallowed.
[[nodiscard]] inline QString captionOf(QString name)
{
    return name.replace(u'&', QStringLiteral("&&"));
}

/// A text as a tool tip that shows it as it is written, its lines and <b> included.
[[nodiscard]] inline QString toolTipOf(const QString &text)
{
    return QStringLiteral("<div style=\"white-space: pre-wrap\">%1</div>").arg(text.toHtmlEscaped());
}

} // namespace d1
