// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/advisor/advisorwords.h"

#include "ui/widgets/numbertext.h"

#include <cmath>

namespace d1 {

namespace {

std::int64_t whole(double number)
{
    return std::llround(number);
}

} // namespace

QString AdvisorWords::proof(advisor::Proof proof)
{
    switch (proof) {
    case advisor::Proof::Measured:
        return tr("measured");
    case advisor::Proof::Estimated:
        return tr("estimated");
    case advisor::Proof::Assumed:
        return tr("assumed");
    }
    return {};
}

QString AdvisorWords::confidence(advisor::Confidence confidence)
{
    switch (confidence) {
    case advisor::Confidence::High:
        return tr("high");
    case advisor::Confidence::Medium:
        return tr("medium");
    case advisor::Confidence::Low:
        return tr("low");
    }
    return {};
}

QString AdvisorWords::fault(IndexFault fault)
{
    switch (fault) {
    case IndexFault::Duplicate:
        return tr("The same as another index");
    case IndexFault::Redundant:
        return tr("Another index does all that it does");
    case IndexFault::Name:
        return tr("Names that break idx_TABLE_COLUMNS");
    case IndexFault::ForeignKey:
        return tr("Foreign keys without an index");
    case IndexFault::Statistics:
        return tr("No statistics");
    case IndexFault::Unused:
        return tr("Used by no statement in the log");
    }
    return {};
}

QString AdvisorWords::progress(const advisor::AdvisorProgress &progress)
{
    using advisor::AdvisorPhase;
    const NumberText number;
    switch (progress.phase) {
    case AdvisorPhase::Copying:
        if (progress.rowsToCopy > 0)
            return tr("Copying the database: %1 of about %2 rows")
                .arg(number.exact(progress.rowsCopied), number.exact(progress.rowsToCopy));
        return tr("Copying the database …");
    case AdvisorPhase::Reading:
        return tr("Reading the workload …");
    case AdvisorPhase::Searching:
        return tr("Best so far: %1, %2 % saved; %3 plans tried")
            .arg(progress.indexes.size() == 1 ? tr("1 index") : tr("%1 indexes").arg(progress.indexes.size()))
            .arg(whole(progress.savedShare * 100.0))
            .arg(number.exact(static_cast<std::int64_t>(progress.plansTried)));
    case AdvisorPhase::Proving:
        return tr("Proving what was found …");
    }
    return {};
}

QString AdvisorWords::copyCost(const advisor::CopyCost &cost)
{
    const NumberText number;
    const QString rows =
        (cost.isLeast ? tr("Reads at least %1 rows, each once: %2") : tr("Reads about %1 rows, each once: %2"))
            .arg(number.exact(cost.rows), number.dollars(cost.dollars()));
    return cost.bytes > 0 ? tr("%1, %2 to copy").arg(rows, number.bytes(cost.bytes)) : rows;
}

QString AdvisorWords::summary(const advisor::Advice &advice)
{
    const NumberText number;
    using advisor::Pricing;
    const double months = advice.monthly();
    return (advice.superfluous.empty()
                ? tr("All together: %1 → %2 rows read, %3 → %4 a month")
                : tr("All together, with what can go dropped: %1 → %2 rows read, %3 → %4 a month"))
        .arg(number.exact(whole(advice.before.rowsRead)), number.exact(whole(advice.after.rowsRead)),
             number.dollars(Pricing::dollars(advice.before) * months),
             number.dollars(Pricing::dollars(advice.after) * months));
}

QString AdvisorWords::figures(const std::optional<RunFigures> &figures)
{
    if (!figures)
        return tr("did not run");
    const NumberText number;
    QStringList parts;
    if (figures->rowsRead)
        parts.append(tr("%1 read").arg(number.rows(whole(*figures->rowsRead))));
    if (figures->milliseconds)
        parts.append(number.duration(Milliseconds(*figures->milliseconds)));
    parts.append(figures->runs == 1 ? tr("1 run")
                                    : tr("%1 runs").arg(number.exact(static_cast<std::int64_t>(figures->runs))));
    return parts.join(QStringLiteral(", "));
}

QString AdvisorWords::line(const std::string &sql)
{
    return QString::fromStdString(sql).simplified();
}

} // namespace d1
