// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"

#include <QCoreApplication>
#include <QString>

namespace d1 {

/// A cell in words, as the grid shows it. Digits are shown as stored, without thousands separators: a grid's numbers
/// are data, and most are keys.
class CellText
{
    Q_DECLARE_TR_FUNCTIONS(d1::CellText)

public:
    static constexpr qsizetype MaxPreviewBytes = 512;

    /// One line: line breaks become ↵, the end of a long text is cut, a blob is its size, NULL is the word.
    [[nodiscard]] static QString preview(const CellView &cell);
    /// The whole value as far as a tool tip can hold it, or a sentence about a number that may be inexact; may be
    /// empty.
    [[nodiscard]] static QString toolTip(const CellView &cell);
    /// "int", "real", "text", "blob"; empty for NULL.
    [[nodiscard]] static QString typeHint(CellType type);
};

} // namespace d1
