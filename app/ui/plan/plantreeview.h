// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plantreemodel.h"
#include "ui/theme/iconset.h"

#include <QTreeView>

namespace d1 {

class PlanTreeProxy;
class Theme;

/// The plan as a tree of text, for the keyboard and screen readers. Theme and icons must outlive it.
class PlanTreeView final : public QTreeView
{
    Q_OBJECT

public:
    PlanTreeView(const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    void setPlan(const Plan &plan);
    /// Without stepChosen.
    void select(std::size_t node);

Q_SIGNALS:
    /// By the person, with keys or a click.
    void stepChosen(std::size_t node);

private:
    PlanTreeModel *m_model;
    PlanTreeProxy *m_proxy;
    bool m_isSelecting = false;
};

} // namespace d1
