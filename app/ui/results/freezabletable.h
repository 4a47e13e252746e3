// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace d1 {

/// A table whose leftmost columns can stay in place while the others scroll below them. They are ordinary columns in
/// every other way: the keyboard walks into them, a drag selects across their edge, assistive technology finds them
/// where they are seen.
class FreezableTable : public QTableView
{
    Q_OBJECT

public:
    using QTableView::QTableView;

    /// That many places from the left, hidden columns included; 0: none.
    void setFrozenPlaces(int places);
    [[nodiscard]] int frozenPlaces() const { return m_places; }
    /// Pixels that they take now: fewer of them are kept in place when they would leave no room for the others.
    [[nodiscard]] int frozenWidth() const { return m_width; }
    [[nodiscard]] bool isFrozen(int column) const;

    [[nodiscard]] QModelIndex indexAt(const QPoint &place) const override;
    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    /// Of the places, or of the pixels they take.
    void frozenChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    /// For who replaces the horizontal header.
    void followHeader();
    /// The line between the columns that stay and those that scroll.
    virtual void paintFrozenEdge(QPainter &painter, int x) const = 0;

private:
    void measure();
    void paintFrozen(QPainter &painter, const QRect &exposed) const;

    int m_places = 0;
    int m_width = 0;
};

} // namespace d1
