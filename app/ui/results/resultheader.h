// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/results/columnheads.h"

namespace d1 {

class FilterRow;

/// The heads of a result's columns; over their left end the heads of those that stay in place, and below, when asked
/// for, the filters.
class ResultHeader final : public ColumnHeads
{
    Q_OBJECT

public:
    /// Both must outlive it; the theme's changes are followed.
    ResultHeader(ResultArranger &arranger, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] FilterRow &filters() const { return *m_filters; }
    void setFiltersVisible(bool visible);
    /// Pixels from the left that do not scroll; whole columns of them.
    void setFrozenWidth(int width);
    [[nodiscard]] int frozenWidth() const { return m_frozenWidth; }
    /// Where a column is seen, in pixels from the left.
    [[nodiscard]] int seenAt(int section) const;
    [[nodiscard]] bool isFrozen(int section) const;
    /// The heads that do not scroll; hidden while there are none.
    [[nodiscard]] ColumnHeads &frozenHeads() const { return *m_frozen; }

    [[nodiscard]] QSize sizeHint() const override;
    void setModel(QAbstractItemModel *model) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeParts();
    void mirror();

    FilterRow *m_filters;
    ColumnHeads *m_frozen;
    int m_frozenWidth = 0;
    bool m_isMirroring = false; ///< one of both follows the other
};

} // namespace d1
