// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/finder/pickmodel.h"

#include "features/matching/fuzzymatch.h"

#include <algorithm>

namespace d1 {

void PickModel::setEntries(QList<PickEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    rank();
    endResetModel();
}

void PickModel::setPattern(const QString &pattern)
{
    if (m_pattern == pattern)
        return;
    beginResetModel();
    m_pattern = pattern;
    rank();
    endResetModel();
}

void PickModel::rank()
{
    m_rows.clear();
    for (int entry = 0; entry < m_entries.size(); ++entry) {
        if (auto match = fuzzyMatch(m_pattern, m_entries[entry].text))
            m_rows.push_back({entry, match->score, std::move(match->positions)});
        else if (const auto detail = fuzzyMatch(m_pattern, m_entries[entry].detail + u' ' + m_entries[entry].text))
            m_rows.push_back({entry, detail->score / 2, {}});
    }
    std::ranges::stable_sort(m_rows, std::ranges::greater(), &Row::score);
}

int PickModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PickModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const PickEntry &entry = m_entries[row.entry];
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::AccessibleTextRole: {
        QStringList parts{entry.text, entry.detail, entry.keys};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case Qt::DecorationRole:
        return entry.icon;
    case DetailRole:
        return entry.detail;
    case KeysRole:
        return entry.keys;
    case PositionsRole:
        return QVariant::fromValue(row.positions);
    case EntryRole:
        return row.entry;
    default:
        return {};
    }
}

} // namespace d1
