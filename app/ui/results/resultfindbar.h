// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "features/results/cellsearch.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace d1 {

class IconSet;
class ResultGrid;

/// Finds text in the cells of one grid, on another thread. Hidden until open(); Esc hides it and gives the focus back.
class ResultFindBar final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ResultFindBar(ResultGrid &grid, const IconSet &icons, QWidget *parent = nullptr);
    ~ResultFindBar() override;

public Q_SLOTS:
    void open();
    void findNext();
    void findPrevious();

Q_SIGNALS:
    /// A search ended.
    void searched(bool found);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void find(SearchDirection direction, bool includeCurrent);
    void goTo(std::optional<CellPlace> place);
    void leave();

    ResultGrid &m_grid;
    QLineEdit *m_text;
    QToolButton *m_matchCase;
    QLabel *m_answer;
    CancelSource m_cancel;
    quint64 m_generation = 0; ///< late answers carry an older one
};

} // namespace d1
