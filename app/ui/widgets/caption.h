// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace d1 {

/// A name as the caption of a button, tab or menu entry, where a lone & would mark a letter and be swallowed.
[[nodiscard]] inline QString captionOf(QString name)
{
    return name.replace(u'&', QStringLiteral("&&"));
}

} // namespace d1
