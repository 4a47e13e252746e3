// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/session.h"

#include <QList>
#include <QObject>
#include <QString>

namespace d1 {

class ActiveDatabase;

/// A database opened before, as lists show it.
struct RecentTarget {
    QString target; ///< canonical target string
    QString name;   ///< SessionIdentity::displayName
    Environment environment = Environment::Development;

    bool operator==(const RecentTarget &) const = default;
};

/// The databases opened last, newest first.
class RecentTargets : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype Capacity = 8;

    explicit RecentTargets(QList<RecentTarget> entries = {}, QObject *parent = nullptr);

    [[nodiscard]] const QList<RecentTarget> &entries() const { return m_entries; }

    /// Moves it to the front, or adds it there.
    void add(const RecentTarget &entry);
    void remove(const QString &target);
    /// Adds every database that opens there from now on.
    void follow(const ActiveDatabase &database);

Q_SIGNALS:
    void changed();

private:
    QList<RecentTarget> m_entries;
};

} // namespace d1
