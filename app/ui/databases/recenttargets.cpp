// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/databases/recenttargets.h"

#include "ui/widgets/activedatabase.h"

namespace d1 {

RecentTargets::RecentTargets(QList<RecentTarget> entries, QObject *parent)
    : QObject(parent)
    , m_entries(std::move(entries))
{}

void RecentTargets::add(const RecentTarget &entry)
{
    QList<RecentTarget> next = m_entries;
    next.removeIf([&](const RecentTarget &other) { return other.target == entry.target; });
    next.prepend(entry);
    next.resize(std::min(next.size(), Capacity));
    if (next == m_entries)
        return;
    m_entries = std::move(next);
    Q_EMIT changed();
}

void RecentTargets::remove(const QString &target)
{
    if (m_entries.removeIf([&](const RecentTarget &entry) { return entry.target == target; }) > 0)
        Q_EMIT changed();
}

void RecentTargets::follow(const ActiveDatabase &database)
{
    connect(&database, &ActiveDatabase::stateChanged, this, [this, &database] {
        if (database.session() == nullptr)
            return;
        const SessionIdentity &identity = database.session()->identity();
        add({QString::fromStdString(identity.target), QString::fromStdString(identity.displayName),
             identity.environment});
    });
}

} // namespace d1
