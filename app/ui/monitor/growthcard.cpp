// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/growthcard.h"

#include "core/price.h"
#include "service/errorsentence.h"
#include "ui/widgets/caption.h"
#include "ui/widgets/numbertext.h"

#include <QItemSelectionModel>
#include <QPushButton>
#include <QTableView>

namespace d1 {

namespace {

constexpr int widestName = 200;

} // namespace

GrowthCard::GrowthCard(const Theme &theme, QWidget *parent)
    : GrowthCard(theme, std::make_unique<GrowthModel>(), parent)
{}

GrowthCard::GrowthCard(const Theme &theme, std::unique_ptr<GrowthModel> model, QWidget *parent)
    : TableCard(theme, tr("Growth"), *model, GrowthModel::Name,
                tr("Sizes are sampled once an hour while this page is open; rows are never counted unasked."), parent)
    , m_model(std::move(model))
    , m_count(new QPushButton)
{
    m_count->setObjectName(QStringLiteral("monitor.count"));
    m_count->setAutoDefault(false);
    addControl(m_count);
    connect(m_count, &QPushButton::clicked, this, [this] {
        if (const Growth *growth = countable()) {
            setNote({});
            Q_EMIT countRequested(growth->table);
        }
    });
    connect(table().selectionModel(), &QItemSelectionModel::currentRowChanged, this, &GrowthCard::showCount);
    showCount();
}

GrowthCard::~GrowthCard()
{
    table().setModel(nullptr); // which goes before the table
}

void GrowthCard::setGrowth(std::vector<Growth> growth)
{
    const int row = table().currentIndex().row();
    m_model->setGrowth(std::move(growth));
    if (row >= 0 && row < m_model->rowCount() && !table().currentIndex().isValid())
        table().setCurrentIndex(m_model->index(row, 0)); // where the person was
    showCount();
}

void GrowthCard::setOpenTarget(const std::string &target, bool isBilled)
{
    m_target = target;
    m_isBilled = isBilled;
    setNote({});
    showCount();
}

void GrowthCard::setCounting(bool counting)
{
    m_isCounting = counting;
    showCount();
}

void GrowthCard::showFailure(const Error &error)
{
    setNote(tr("The rows could not be counted."));
    m_count->setToolTip(toolTipOf(QString::fromStdString(textOf(sentenceFor(error)))));
    m_count->setAccessibleDescription(QString::fromStdString(textOf(sentenceFor(error))));
}

const Growth *GrowthCard::countable() const
{
    const Growth *growth = m_model->at(table().currentIndex().row());
    if (!growth || growth->table.empty() || growth->target != m_target)
        return nullptr;
    const bool isCounted = growth->how == SizeSample::How::Counted && growth->isLatest;
    return isCounted ? nullptr : growth;
}

void GrowthCard::showCount()
{
    const Growth *growth = countable();
    m_count->setVisible(!m_target.empty() && m_model->rowCount() > 0);
    m_count->setEnabled(growth && !m_isCounting);
    if (m_isCounting)
        return m_count->setText(tr("Counting …"));
    m_count->setAccessibleDescription({});
    if (!growth) {
        m_count->setText(tr("Count rows"));
        m_count->setToolTip(toolTipOf(tr("Choose a table of the open database that was not counted yet.")));
        return;
    }
    const QString name = fontMetrics().elidedText(QString::fromStdString(growth->table), Qt::ElideMiddle, widestName);
    const NumberText numbers;
    QString cost = tr("reads all of its rows");
    if (growth->rows) {
        cost = tr("reads up to %1").arg(numbers.rows(*growth->rows));
        if (m_isBilled)
            cost = tr("%1, %2").arg(cost, numbers.dollars(Price::ofKnownRows(*growth->rows, 0)));
    }
    m_count->setText(tr("Count %1: %2", "a table, and what that reads").arg(name, cost));
    m_count->setToolTip(toolTipOf(
        tr("Counts the rows of %1, which reads all of them once.").arg(QString::fromStdString(growth->table))));
}

} // namespace d1
