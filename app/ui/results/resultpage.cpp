// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/resultpage.h"

#include "features/results/resultarranger.h"
#include "ui/results/resultfindbar.h"
#include "ui/results/resultgrid.h"
#include "ui/widgets/numbertext.h"

#include <QVBoxLayout>

namespace d1 {

ResultPage::ResultPage(const Theme &theme, const IconSet &icons, QWidget *parent)
    : QWidget(parent)
    , m_grid(new ResultGrid(theme, icons))
    , m_find(new ResultFindBar(*m_grid, icons))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_find);
    column->addWidget(m_grid, 1);
    setFocusProxy(m_grid);
    connect(&m_grid->arranger(), &ResultArranger::arranged, this, &ResultPage::factsChanged);
    connect(&m_grid->arranger(), &ResultArranger::busyChanged, this, &ResultPage::factsChanged);
}

void ResultPage::setResult(ResultSetPtr result)
{
    m_grid->setResult(std::move(result));
}

QString ResultPage::facts() const
{
    const NumberText number;
    const ResultSet &result = *m_grid->result();
    const auto rows = static_cast<std::int64_t>(result.rowCount());
    const auto shown = static_cast<std::int64_t>(shownRows(result, m_grid->order()));
    const auto columns = static_cast<qsizetype>(result.columnCount());
    const QString rowText =
        shown == rows ? number.rows(rows) : tr("%1 of %2").arg(number.exact(shown), number.rows(rows));
    const QString text =
        QStringLiteral("%1 · %2").arg(rowText, columns == 1 ? tr("1 column") : tr("%1 columns").arg(columns));
    return m_grid->arranger().isBusy() ? tr("Sorting … %1").arg(text) : text;
}

void ResultPage::openFind()
{
    m_find->open();
}

} // namespace d1
