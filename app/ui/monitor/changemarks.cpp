// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/changemarks.h"

#include "sql/createindex.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace d1 {

namespace {

struct ChangeMarkWords {
    Q_DECLARE_TR_FUNCTIONS(d1::ChangeMarks)
};

QString textOf(const IndexChangeStep &step)
{
    if (const auto made = sql::createIndex(step.sql))
        return ChangeMarkWords::tr("%1 created", "an index").arg(QString::fromStdString(made->name));
    if (const auto dropped = sql::createIndex(step.undoSql))
        return ChangeMarkWords::tr("%1 dropped", "an index").arg(QString::fromStdString(dropped->name));
    return QString::fromStdString(step.sql).simplified();
}

} // namespace

std::vector<TimeMark> marksOf(const std::vector<ChangeRecord> &changes)
{
    std::vector<TimeMark> marks;
    for (const ChangeRecord &change : changes) {
        QStringList steps;
        for (const IndexChangeStep &step : change.done)
            steps << textOf(step);
        const QString text = steps.join(QStringLiteral(", "));
        marks.push_back({change.appliedAt, text});
        if (change.undoneAt)
            marks.push_back({*change.undoneAt, ChangeMarkWords::tr("undone: %1").arg(text)});
    }
    std::ranges::stable_sort(marks, {}, &TimeMark::time);
    return marks;
}

std::vector<TimeMark> marksOf(const std::vector<ChangeRecord> &changes, const std::vector<AppliedMigration> &migrations)
{
    std::vector<TimeMark> marks = marksOf(changes);
    for (const AppliedMigration &migration : migrations)
        marks.push_back({migration.at,
                         ChangeMarkWords::tr("%1 applied", "a migration").arg(QString::fromStdString(migration.name))});
    std::ranges::stable_sort(marks, {}, &TimeMark::time);
    return marks;
}

} // namespace d1
