// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plan.h"

#include <QList>
#include <QPointF>
#include <QRectF>

#include <functional>
#include <vector>

namespace d1 {

/// Where the cards and arrows of a plan stand, in device-independent pixels. A value, made without a window: the height
/// of a card comes in through a measuring function. Rows flow from top to bottom; what feeds a card from the side
/// stands to its right, the parts of a compound side by side above it.
struct PlanLayout {
    static constexpr double CardWidth = 240;
    static constexpr double Gap = 32;

    struct Arrow {
        std::size_t from = 0;
        std::size_t to = 0;
        QList<QPointF> points;
    };

    /// The height of the card of a node.
    using Measure = std::function<double(std::size_t node)>;

    [[nodiscard]] static PlanLayout of(const sql::PlanTree &tree, const Measure &measure);

    std::vector<QRectF> cards; ///< one a node
    std::vector<Arrow> arrows;
    std::vector<std::size_t> readingOrder; ///< along the arrows: what gives rows before what uses them
    QSizeF size;
};

} // namespace d1
