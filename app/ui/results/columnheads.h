// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/iconset.h"

#include <QHeaderView>

namespace d1 {

class ResultArranger;
class Theme;

/// Column heads: the name, its keys, how the column is sorted, and small and muted the declared type, or the one that
/// most values have. A click sorts (shift: adds to the sorting), with Ctrl it selects the column.
class ColumnHeads : public QHeaderView
{
    Q_OBJECT

public:
    /// Both must outlive it; the theme's changes are followed.
    ColumnHeads(ResultArranger &arranger, const Theme &theme, QWidget *parent = nullptr);

    /// Whether the last of them stand at an edge that is to be seen.
    void setEdged(bool edged) { m_isEdged = edged; }

Q_SIGNALS:
    void columnChosen(int column);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;

private:
    void applyTheme();
    void click(int section);
    [[nodiscard]] QString hintOf(int section) const;
    [[nodiscard]] QList<IconName> keysOf(int section) const;
    [[nodiscard]] QString sortMarkOf(int section) const;

    ResultArranger &m_arranger;
    const Theme &m_theme;
    IconSet m_icons;
    QFont m_nameFont;
    QFont m_hintFont;
    bool m_isEdged = false;
};

} // namespace d1
