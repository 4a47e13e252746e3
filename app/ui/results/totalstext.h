// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/results/selectiontotals.h"

#include <QCoreApplication>
#include <QString>

namespace d1 {

/// "6 cells · sum 42 · average 7 · distinct 6 · min 1 · max 12"; parts that do not exist are left out.
class TotalsText
{
    Q_DECLARE_TR_FUNCTIONS(d1::TotalsText)

public:
    [[nodiscard]] static QString of(const SelectionTotals &totals);
};

} // namespace d1
