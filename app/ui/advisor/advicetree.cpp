// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/advisor/advicetree.h"

#include "ui/advisor/advisorwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/caption.h"
#include "ui/widgets/numbertext.h"

#include <QHeaderView>

#include <cmath>

namespace d1 {

namespace {

constexpr int groupRole = Qt::UserRole;
constexpr int positionRole = Qt::UserRole + 1;
constexpr int nameRole = Qt::UserRole + 2;
constexpr int firstWidth = 420;
constexpr int numberWidth = 96;

} // namespace

AdviceTree::AdviceTree(const Theme &theme, QWidget *parent)
    : QTreeWidget(parent)
    , m_theme(theme)
{
    setAccessibleName(tr("Advice"));
    setColumnCount(ColumnCount);
    setHeaderLabels({tr("Index or statement"), tr("Share"), tr("Saves a month"), tr("Upkeep a month"), tr("Size"),
                     tr("Confidence")});
    setProperty("roomy", true);
    setUniformRowHeights(true);
    setRootIsDecorated(true);
    setAllColumnsShowFocus(true);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->resizeSection(What, firstWidth);
    header()->setSectionResizeMode(What, QHeaderView::Stretch);
    for (int column = Share; column < ColumnCount; ++column) {
        header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
        headerItem()->setTextAlignment(column, (column == Sure ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    header()->setMinimumSectionSize(numberWidth / 2);
    connect(this, &QTreeWidget::currentItemChanged, this, &AdviceTree::placeChosen);
    connect(this, &QTreeWidget::itemChanged, this, &AdviceTree::tickedChanged);
}

QTreeWidgetItem *AdviceTree::addGroup(Group group, const QString &title, std::size_t count)
{
    auto *item = new QTreeWidgetItem(this, {tr("%1 (%2)").arg(title).arg(count)});
    item->setData(0, groupRole, static_cast<int>(group));
    item->setData(0, positionRole, -1);
    item->setFirstColumnSpanned(true);
    item->setExpanded(true);
    QFont bold = font();
    bold.setBold(true);
    item->setFont(0, bold);
    return item;
}

QTreeWidgetItem *AdviceTree::addEntry(QTreeWidgetItem *group, const QString &text, int position)
{
    auto *item = new QTreeWidgetItem(group, {text});
    item->setData(0, groupRole, group->data(0, groupRole));
    item->setData(0, positionRole, position);
    item->setFont(0, m_theme.font(FontRole::Fixed));
    item->setToolTip(0, toolTipOf(text));
    return item;
}

void AdviceTree::addIndexes(const advisor::Advice &advice)
{
    const NumberText number;
    const auto tick = [](QTreeWidgetItem *item, const std::string &name, bool isTicked) {
        item->setData(0, nameRole, QString::fromStdString(name));
        item->setCheckState(0, isTicked ? Qt::Checked : Qt::Unchecked);
    };
    if (!advice.recommendations.empty()) {
        QTreeWidgetItem *group = addGroup(Group::Make, tr("Make these indexes"), advice.recommendations.size());
        int position = 0;
        for (const advisor::Recommendation &index : advice.recommendations) {
            QTreeWidgetItem *item = addEntry(group, QString::fromStdString(index.sql), position++);
            tick(item, index.name, true);
            item->setText(Share, tr("%1 %").arg(std::lround(index.share * 100.0)));
            item->setText(Saves, number.dollars(advice.dollarsSaved(index)));
            item->setText(Upkeep, number.dollars(advice.dollarsWritten(index)));
            item->setText(Size, number.bytes(std::llround(index.bytes)));
            item->setText(
                Sure, tr("%1, %2").arg(AdvisorWords::confidence(index.confidence), AdvisorWords::proof(index.proof)));
            for (int column = Share; column <= Size; ++column)
                item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        }
    }
    if (!advice.superfluous.empty()) {
        QTreeWidgetItem *group = addGroup(Group::Drop, tr("Indexes that can go"), advice.superfluous.size());
        int position = 0;
        for (const advisor::SuperfluousIndex &index : advice.superfluous)
            tick(addEntry(group, QString::fromStdString(index.sql), position++), index.name, false);
    }
    if (!advice.judged.empty()) {
        QTreeWidgetItem *group = addGroup(Group::Judged, tr("Recommended by others"), advice.judged.size());
        int position = 0;
        for (const advisor::JudgedIndex &index : advice.judged) {
            QTreeWidgetItem *item = addEntry(group, QString::fromStdString(index.sql), position++);
            item->setText(Sure, index.isWorthIt ? tr("worth it") : tr("not worth it"));
        }
    }
}

void AdviceTree::addNotes(Group group, const QString &title, const std::vector<advisor::StatementNote> &notes)
{
    if (notes.empty())
        return;
    QTreeWidgetItem *parent = addGroup(group, title, notes.size());
    int position = 0;
    for (const advisor::StatementNote &note : notes)
        addEntry(parent, AdvisorWords::line(note.sql), position++);
}

void AdviceTree::setAdvice(const advisor::Advice &advice)
{
    {
        const QSignalBlocker blocker(this);
        clear();
        addIndexes(advice);
        addNotes(Group::Unhelped, tr("They scan, and no index helps"), advice.unhelped);
        addNotes(Group::Losses, tr("They take more than before"), advice.losses);
        addNotes(Group::NotAnalysed, tr("They could not be analysed"), advice.notAnalysed);
        if (QTreeWidgetItem *first = topLevelItem(0))
            setCurrentItem(first->child(0));
    }
    Q_EMIT placeChosen();
    Q_EMIT tickedChanged();
}

AdviceTree::Place AdviceTree::currentPlace() const
{
    const QTreeWidgetItem *item = currentItem();
    if (!item)
        return {};
    return {static_cast<Group>(item->data(0, groupRole).toInt()), item->data(0, positionRole).toInt()};
}

std::set<std::string> AdviceTree::ticked() const
{
    std::set<std::string> names;
    for (int group = 0; group < topLevelItemCount(); ++group) {
        for (int entry = 0; entry < topLevelItem(group)->childCount(); ++entry) {
            const QTreeWidgetItem *item = topLevelItem(group)->child(entry);
            if (item->data(0, nameRole).isValid() && item->checkState(0) == Qt::Checked)
                names.insert(item->data(0, nameRole).toString().toStdString());
        }
    }
    return names;
}

} // namespace d1
