// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importer/importwords.h"

#include "ui/widgets/errorwords.h"
#include "ui/widgets/numbertext.h"

#include <QFileInfo>

namespace d1 {

namespace {

QString number(std::uint64_t count)
{
    return NumberText().exact(static_cast<std::int64_t>(count));
}

} // namespace

QString ImportWords::evidence(const ColumnEvidence &evidence)
{
    QStringList parts;
    if (evidence.isDate())
        parts.append(evidence.values() == 1 ? tr("1 date") : tr("%1 dates").arg(number(evidence.values())));
    else if (evidence.integers() > 0)
        parts.append(evidence.integers() == 1 ? tr("1 whole number")
                                              : tr("%1 whole numbers").arg(number(evidence.integers())));
    if (evidence.reals() > 0)
        parts.append(evidence.reals() == 1 ? tr("1 fraction") : tr("%1 fractions").arg(number(evidence.reals())));
    if (evidence.texts() > 0 && !evidence.isDate())
        parts.append(evidence.texts() == 1 ? tr("1 text") : tr("%1 texts").arg(number(evidence.texts())));
    if (evidence.nulls() > 0)
        parts.append(tr("%1 NULL").arg(number(evidence.nulls())));
    if (parts.isEmpty())
        parts.append(tr("no values"));
    if (const auto &witness = evidence.witness(); witness && !evidence.isDate() && evidence.values() > 1)
        parts.append(tr("line %1: %2").arg(number(witness->line), QString::fromStdString(witness->value)));
    return tr("%1: %2").arg(QString::fromUtf8(nameOf(evidence.type())), oneLine(parts.join(QStringLiteral(", "))));
}

QString ImportWords::oneLine(QString text)
{
    return text.replace(u'\n', u'↵').replace(u'\r', QString());
}

QString ImportWords::conflict(ConflictRule rule)
{
    switch (rule) {
    case ConflictRule::Abort:
        return tr("Stop, import nothing");
    case ConflictRule::Ignore:
        return tr("Keep the table's row");
    case ConflictRule::Replace:
        return tr("Replace the table's row");
    case ConflictRule::Update:
        return tr("Update the table's row");
    }
    return {};
}

QString ImportWords::conflictSentence(ConflictRule rule)
{
    switch (rule) {
    case ConflictRule::Abort:
        return tr("A row whose key is in the table already ends the import, and the table is as it was.");
    case ConflictRule::Ignore:
        return tr("A row whose key is in the table already is passed over.");
    case ConflictRule::Replace:
        return tr("The table's row goes, with what refers to it by ON DELETE, and the file's row comes.");
    case ConflictRule::Update:
        return tr("The table's row takes the file's values and keeps those of its other columns.");
    }
    return {};
}

QString ImportWords::strategySentence(ImportStrategy strategy)
{
    switch (strategy) {
    case ImportStrategy::PreparedRows:
        return tr("All rows go into the file in one transaction; others see them at its end or never.");
    case ImportStrategy::JsonBatches:
        return tr("Thousands of rows go into each request, and the database stays usable meanwhile. Each request takes "
                  "effect whole or not at all.");
    case ImportStrategy::HostedFiles:
        return tr("The database answers nobody else while Cloudflare imports: only for one that is empty or idle. Each "
                  "file of some 20 MB takes effect whole or not at all.");
    }
    return {};
}

QString ImportWords::progress(const ImportProgress &progress)
{
    QStringList parts{NumberText().rows(static_cast<std::int64_t>(progress.rows))};
    if (progress.rowsPerSecond >= 1)
        parts.append(tr("%1 rows/s").arg(number(static_cast<std::uint64_t>(progress.rowsPerSecond))));
    parts.append(requests(progress.requests, progress.retries));
    if (progress.errors > 0)
        parts.append(tr("%1 at fault").arg(number(progress.errors)));
    return parts.join(QStringLiteral(", "));
}

QString ImportWords::requests(std::uint64_t requests, std::uint64_t retries)
{
    QString text = requests == 1 ? tr("1 request") : tr("%1 requests").arg(number(requests));
    if (retries > 0)
        text += QStringLiteral(", ") + (retries == 1 ? tr("1 retry") : tr("%1 retries").arg(number(retries)));
    return text;
}

QString ImportWords::undo(const QString &bookmark)
{
    constexpr qsizetype shown = 17; // two of its four numbers
    return tr("Undo: Time Travel bookmark %1").arg(bookmark.size() > shown ? bookmark.left(shown) + u'…' : bookmark);
}

QString ImportWords::encoding(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return QStringLiteral("UTF-8");
    case TextEncoding::Utf16LittleEndian:
        return QStringLiteral("UTF-16 LE");
    case TextEncoding::Utf16BigEndian:
        return QStringLiteral("UTF-16 BE");
    case TextEncoding::Latin1:
        return QStringLiteral("Latin-1");
    case TextEncoding::Windows1252:
        return QStringLiteral("Windows-1252");
    }
    return {};
}

QString ImportWords::separator(char separator)
{
    switch (separator) {
    case ',':
        return tr("Comma");
    case ';':
        return tr("Semicolon");
    case '\t':
        return tr("Tab");
    case '|':
        return tr("Pipe");
    default:
        return QString(QLatin1Char(separator));
    }
}

QString ImportWords::title(const ImportPlan &plan)
{
    return tr("Import %1 into %2")
        .arg(QFileInfo(QString::fromStdString(plan.file)).fileName(), QString::fromStdString(plan.table));
}

QString ImportWords::counts(const ImportOutcome &summary)
{
    QStringList parts{tr("%1 added").arg(number(summary.inserted))};
    if (summary.updated > 0)
        parts.append(tr("%1 changed").arg(number(summary.updated)));
    if (summary.skipped > 0)
        parts.append(tr("%1 left as they were").arg(number(summary.skipped)));
    if (summary.badCount > 0)
        parts.append(tr("%1 at fault").arg(number(summary.badCount)));
    return parts.join(QStringLiteral(", "));
}

QString ImportWords::whatWasKept(const ImportOutcome &summary)
{
    const QString why = QString::fromStdString(summary.keptWhy);
    if (summary.keptRows == 0)
        return why.isEmpty() ? tr("Nothing was kept: the table is as it was.") : why;
    const QString rows = summary.keptRows == 1 ? tr("1 row is in the table.")
                                               : tr("%1 rows are in the table.").arg(number(summary.keptRows));
    return why.isEmpty() ? rows : tr("%1 %2").arg(rows, why);
}

QString ImportWords::ending(const ImportOutcome &summary)
{
    const QString kept = whatWasKept(summary);
    switch (summary.end) {
    case ImportOutcome::End::Complete:
        return tr("%1 read in %2: %3.")
            .arg(NumberText().rows(static_cast<std::int64_t>(summary.rows)), NumberText().duration(summary.duration),
                 counts(summary));
    case ImportOutcome::End::DryRun:
        return summary.badCount == 0
                   ? tr("The first %1 rows would go in; nothing was written.").arg(number(summary.rows))
                   : tr("Of the first %1 rows %2 would be refused; nothing was written.")
                         .arg(number(summary.rows), number(summary.badCount));
    case ImportOutcome::End::Failed:
        return summary.error ? ErrorWords::sentence(*summary.error) + u' ' + kept : kept;
    case ImportOutcome::End::Cancelled:
        return tr("Cancelled. %1").arg(kept);
    }
    return {};
}

} // namespace d1
