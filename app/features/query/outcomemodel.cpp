// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/query/outcomemodel.h"

#include <QString>

namespace d1 {

namespace {

template<typename T>
QVariant known(const std::optional<T> &value)
{
    return value ? QVariant::fromValue<qlonglong>(*value) : QVariant();
}

QVariant valueOf(const StatementOutcome &outcome, int column)
{
    switch (column) {
    case OutcomeModel::Number:
        return QVariant::fromValue<qlonglong>(static_cast<qlonglong>(outcome.statement.number));
    case OutcomeModel::Sql:
        return QString::fromStdString(outcome.statement.sql);
    case OutcomeModel::Ending:
        return static_cast<int>(endOf(outcome));
    case OutcomeModel::Elapsed:
        return Milliseconds(outcome.elapsed).count();
    default:
        break;
    }
    if (!outcome.reply || outcome.reply->statements.empty())
        return {};
    const StatementReply &reply = outcome.reply->statements.front();
    switch (column) {
    case OutcomeModel::Rows:
        return reply.rows->columnCount() == 0
                   ? QVariant()
                   : QVariant::fromValue<qlonglong>(static_cast<qlonglong>(reply.rows->rowCount()));
    case OutcomeModel::Changes:
        return known(reply.meta.changes);
    case OutcomeModel::ServerTime:
        return reply.meta.serverTime ? QVariant(reply.meta.serverTime->count()) : QVariant();
    case OutcomeModel::RowsRead:
        return known(reply.meta.rowsRead);
    case OutcomeModel::RowsWritten:
        return known(reply.meta.rowsWritten);
    default:
        return {};
    }
}

} // namespace

OutcomeModel::End endOf(const StatementOutcome &outcome)
{
    if (outcome.reply)
        return OutcomeModel::End::Done;
    return outcome.wasCancelled() ? OutcomeModel::End::Cancelled : OutcomeModel::End::Failed;
}

void OutcomeModel::clear()
{
    beginResetModel();
    m_outcomes.clear();
    endResetModel();
}

void OutcomeModel::append(StatementOutcome outcome)
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_outcomes.push_back(std::move(outcome));
    endInsertRows();
}

void OutcomeModel::replace(std::size_t index, StatementOutcome outcome)
{
    m_outcomes[index] = std::move(outcome);
    const int row = static_cast<int>(index);
    Q_EMIT dataChanged(this->index(row, 0), this->index(row, ColumnCount - 1));
}

int OutcomeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_outcomes.size());
}

int OutcomeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OutcomeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const StatementOutcome &outcome = m_outcomes[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return valueOf(outcome, index.column());
    case EndRole:
        return static_cast<int>(endOf(outcome));
    case MessageRole:
        return outcome.reply ? QString() : QString::fromStdString(outcome.reply.error().facts.message);
    default:
        return {};
    }
}

} // namespace d1
