// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/totalstext.h"

#include "ui/results/celltext.h"
#include "ui/widgets/numbertext.h"

namespace d1 {

namespace {

QString textOf(const Cell &cell)
{
    constexpr int longest = 24;
    QString text;
    if (const auto *integer = std::get_if<std::int64_t>(&cell))
        text = CellText::preview(CellView::ofInteger(*integer));
    else if (const auto *real = std::get_if<double>(&cell))
        text = CellText::preview(CellView::ofReal(*real));
    else if (const auto *utf8 = std::get_if<std::string>(&cell))
        text = CellText::preview(CellView::ofText(*utf8));
    else if (const auto *blob = std::get_if<Blob>(&cell))
        text = CellText::preview(
            CellView::ofBlob({blob->bytes.constData(), static_cast<std::size_t>(blob->bytes.size())}));
    return text.size() > longest ? text.left(longest - 1) + u'…' : text;
}

} // namespace

QString TotalsText::of(const SelectionTotals &totals)
{
    const NumberText number;
    const auto count = [&number](std::size_t value) { return number.exact(static_cast<std::int64_t>(value)); };
    QStringList parts{tr("%1 cells").arg(count(totals.cells))};
    if (totals.values < totals.cells)
        parts << tr("%1 NULL").arg(count(totals.cells - totals.values));
    if (!totals.sum.empty())
        parts << tr("sum %1").arg((totals.hasInexact ? QStringLiteral("≈ ") : QString())
                                  + QString::fromStdString(totals.sum));
    if (totals.average)
        parts << tr("average %1").arg(*totals.average, 0, 'g', 10);
    if (totals.values > 0) {
        parts << tr("distinct %1").arg(count(totals.distinct));
        parts << tr("min %1").arg(textOf(totals.smallest)) << tr("max %1").arg(textOf(totals.largest));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace d1
