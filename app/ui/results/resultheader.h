// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/iconset.h"

#include <QHeaderView>

namespace d1 {

class FilterRow;
class ResultArranger;
class Theme;

/// Column heads: the name, its keys, how the column is sorted, and small and muted the declared type, or the one that
/// most values have; below them, when asked for, the filters. A click sorts (shift: adds to the sorting), with Ctrl it
/// selects the column.
class ResultHeader final : public QHeaderView
{
    Q_OBJECT

public:
    /// Both must outlive it; the theme's changes are followed.
    ResultHeader(ResultArranger &arranger, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] FilterRow &filters() const { return *m_filters; }
    void setFiltersVisible(bool visible);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void columnChosen(int column);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyTheme();
    void click(int section);
    [[nodiscard]] QString hintOf(int section) const;
    [[nodiscard]] QList<IconName> keysOf(int section) const;
    [[nodiscard]] QString sortMarkOf(int section) const;

    ResultArranger &m_arranger;
    const Theme &m_theme;
    IconSet m_icons;
    FilterRow *m_filters;
    QFont m_nameFont;
    QFont m_hintFont;
};

} // namespace d1
