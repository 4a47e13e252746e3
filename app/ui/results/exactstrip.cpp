// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/exactstrip.h"

#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace d1 {

ExactStrip::ExactStrip(QWidget *parent)
    : QWidget(parent)
{
    auto *text = new QLabel(tr("Numbers marked ≈ are beyond 2^53 and may have been rounded on their way here."));
    auto *read = new QPushButton(tr("Read exactly"));
    read->setToolTip(tr("Runs the statement again and brings these numbers as text"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::Space3, metrics::Space1, metrics::Space2, metrics::Space1);
    row->setSpacing(metrics::Space2);
    row->addWidget(text, 1);
    row->addWidget(read);
    hide();
    connect(read, &QPushButton::clicked, this, &ExactStrip::exactRequested);
}

} // namespace d1
