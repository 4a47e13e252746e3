// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/morestrip.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/numbertext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace d1 {

MoreStrip::MoreStrip(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_next(new QPushButton)
    , m_all(new QPushButton(tr("Fetch all")))
{
    m_all->setToolTip(tr("Runs the statement again without a limit"));
    m_next->setToolTip(tr("Runs the statement again with twice the limit, so that all rows are of one moment"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::Space3, metrics::Space1, metrics::Space2, metrics::Space1);
    row->setSpacing(metrics::Space2);
    row->addWidget(m_text, 1);
    row->addWidget(m_next);
    row->addWidget(m_all);
    hide();
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT moreRequested(2 * m_rows); });
    connect(m_all, &QPushButton::clicked, this, [this] { Q_EMIT moreRequested(std::nullopt); });
}

void MoreStrip::setRows(std::size_t rows, bool hasMore)
{
    m_rows = rows;
    const QString count = NumberText().exact(static_cast<std::int64_t>(rows));
    m_text->setText(tr("These are the first %1 rows; there are more.").arg(count));
    m_next->setText(tr("Fetch %1 more").arg(count));
    setVisible(hasMore);
}

QString MoreStrip::sentence() const
{
    return m_text->text();
}

} // namespace d1
