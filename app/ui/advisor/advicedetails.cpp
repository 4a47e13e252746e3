// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/advisor/advicedetails.h"

#include "features/advisor/sources/advisedplan.h"
#include "ui/advisor/advisorwords.h"
#include "ui/plan/plancompareview.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/caption.h"
#include "ui/widgets/numbertext.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <cmath>

namespace d1 {

namespace {

constexpr int statementRole = Qt::UserRole;
constexpr int wordsHeight = 80;

QString joined(const std::vector<std::string> &names)
{
    QStringList list;
    for (const std::string &name : names)
        list.append(QString::fromStdString(name));
    return list.join(QStringLiteral(", "));
}

template<typename List>
bool holds(const List &list, int position)
{
    return position >= 0 && position < static_cast<int>(list.size());
}

} // namespace

AdviceDetails::AdviceDetails(const Theme &theme, const IconSet &icons, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_words(new QLabel)
    , m_statements(new QTreeWidget)
    , m_plans(new PlanCompareView(theme, icons))
{
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_words->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_words->setContentsMargins(metrics::Space4, metrics::Space3, metrics::Space4, metrics::Space3);
    m_words->setAccessibleName(tr("Reason"));
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_words);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Reason"));
    scroll->setMinimumHeight(wordsHeight);

    m_statements->setAccessibleName(tr("Helped statements"));
    m_statements->setRootIsDecorated(false);
    m_statements->setProperty("roomy", true);
    m_statements->setUniformRowHeights(true);
    m_statements->setAllColumnsShowFocus(true);
    m_statements->setHeaderLabels({tr("Statement"), tr("Runs"), tr("Rows read before"), tr("after"), tr("Proof")});
    m_statements->header()->setStretchLastSection(false);
    m_statements->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_statements->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column <= 3; ++column)
        m_statements->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    connect(m_statements, &QTreeWidget::currentItemChanged, this, &AdviceDetails::showPlans);
    m_plans->setClosable(false);

    auto *parts = new QSplitter(Qt::Vertical);
    parts->setHandleWidth(1);
    parts->setChildrenCollapsible(false);
    parts->addWidget(scroll);
    parts->addWidget(m_statements);
    parts->addWidget(m_plans);
    parts->setStretchFactor(0, 2);
    parts->setStretchFactor(1, 2);
    parts->setStretchFactor(2, 5);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(parts);
}

QString AdviceDetails::wordsFor(const advisor::Recommendation &index) const
{
    const NumberText number;
    QStringList lines{QString::fromStdString(index.reason)};
    lines.append(tr("Saves %1 a month, its upkeep costs %2 a month and its storage %3; all %4.")
                     .arg(number.dollars(m_advice.dollarsSaved(index)), number.dollars(m_advice.dollarsWritten(index)),
                          number.dollars(advisor::Advice::dollarsStored(index)), AdvisorWords::proof(index.proof)));
    lines.append(
        tr("The statements that use it read %1 before and %2 after, over all runs.")
            .arg(number.rows(std::llround(index.before.rowsRead)), number.rows(std::llround(index.after.rowsRead))));
    if (!index.replaces.empty())
        lines.append(tr("It makes superfluous: %1.").arg(joined(index.replaces)));
    return lines.join(u'\n');
}

QString AdviceDetails::wordsFor(AdviceTree::Place place) const
{
    const int at = place.position;
    const auto note = [at](const std::vector<advisor::StatementNote> &notes) {
        if (!holds(notes, at))
            return QString();
        const advisor::StatementNote &one = notes[static_cast<std::size_t>(at)];
        return QString::fromStdString(one.sql + "\n\n" + one.reason);
    };
    switch (place.group) {
    case AdviceTree::Group::Make:
        if (holds(m_advice.recommendations, at))
            return wordsFor(m_advice.recommendations[static_cast<std::size_t>(at)]);
        break;
    case AdviceTree::Group::Drop:
        if (holds(m_advice.superfluous, at))
            return QString::fromStdString(m_advice.superfluous[static_cast<std::size_t>(at)].reason);
        break;
    case AdviceTree::Group::Judged:
        if (holds(m_advice.judged, at)) {
            const advisor::JudgedIndex &judged = m_advice.judged[static_cast<std::size_t>(at)];
            return tr("Proposed by %1.").arg(QString::fromStdString(judged.source)) + QLatin1Char(' ')
                   + QString::fromStdString(judged.verdict);
        }
        break;
    case AdviceTree::Group::Unhelped:
        return note(m_advice.unhelped);
    case AdviceTree::Group::Losses:
        return note(m_advice.losses);
    case AdviceTree::Group::NotAnalysed:
        return note(m_advice.notAnalysed);
    }
    QStringList notes;
    for (const std::string &sentence : m_advice.notes)
        notes.append(QString::fromStdString(sentence));
    return notes.join(u'\n');
}

const std::vector<std::size_t> *AdviceDetails::statementsOf(AdviceTree::Place place) const
{
    if (place.group == AdviceTree::Group::Make && holds(m_advice.recommendations, place.position))
        return &m_advice.recommendations[static_cast<std::size_t>(place.position)].statements;
    if (place.group == AdviceTree::Group::Judged && holds(m_advice.judged, place.position))
        return &m_advice.judged[static_cast<std::size_t>(place.position)].statements;
    return nullptr;
}

void AdviceDetails::show(const advisor::Advice &advice, AdviceTree::Place place, const Schema &schema)
{
    m_advice = advice;
    m_schema = schema;
    m_words->setText(wordsFor(place));
    const std::vector<std::size_t> *statements = statementsOf(place);
    m_statements->setVisible(statements != nullptr);
    m_plans->setVisible(statements && !statements->empty());
    fillStatements(statements ? *statements : std::vector<std::size_t>());
}

void AdviceDetails::fillStatements(const std::vector<std::size_t> &statements)
{
    const NumberText number;
    m_statements->clear();
    for (const std::size_t position : statements) {
        const advisor::StatementAdvice &statement = m_advice.statements[position];
        const auto rows = [&number](const advisor::Work &work, bool isBound) {
            const QString exact = number.exact(std::llround(work.rowsRead));
            return isBound ? tr("at least %1").arg(exact) : exact;
        };
        const QString sql = AdvisorWords::line(statement.sql);
        auto *item = new QTreeWidgetItem(
            m_statements,
            {sql, number.exact(std::llround(statement.runs)), rows(statement.before, statement.beforeIsBound),
             rows(statement.after, statement.afterIsBound),
             statement.valuesInvented ? tr("%1, sampled values").arg(AdvisorWords::proof(statement.proof))
                                      : AdvisorWords::proof(statement.proof)});
        item->setData(0, statementRole, static_cast<qulonglong>(position));
        item->setFont(0, m_theme.font(FontRole::Fixed));
        item->setToolTip(0, toolTipOf(QString::fromStdString(statement.sql)));
        for (int column = 1; column <= 3; ++column)
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_statements->setCurrentItem(m_statements->topLevelItem(0));
}

void AdviceDetails::showPlans()
{
    const QTreeWidgetItem *item = m_statements->currentItem();
    const auto position = item ? item->data(0, statementRole).toULongLong() : m_advice.statements.size();
    if (position >= m_advice.statements.size())
        return;
    const advisor::StatementAdvice &statement = m_advice.statements[position];
    const NumberText number;
    const auto title = [&](const QString &when, const advisor::Work &work) {
        return tr("%1: %2 read a run, %3")
            .arg(when, number.rows(std::llround(work.rowsRead)), AdvisorWords::proof(statement.proof));
    };
    m_plans->compare(advisor::advisedPlan(statement.sql, statement.planBefore, m_schema),
                     title(tr("Before"), statement.before),
                     advisor::advisedPlan(statement.sql, statement.planAfter, m_schema),
                     title(tr("With the advice"), statement.after));
}

QString AdviceDetails::text() const
{
    return m_words->text();
}

} // namespace d1
