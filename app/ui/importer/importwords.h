// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/columnevidence.h"
#include "features/importer/job/importoutcome.h"
#include "features/importer/job/importplan.h"
#include "features/importer/job/importprogress.h"

#include <QCoreApplication>
#include <QString>

namespace d1 {

/// An import in the person's words.
class ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(d1::ImportWords)

public:
    /// "INTEGER: 200,000 whole numbers, 3 NULL", "TEXT: 3 whole numbers, 1 text, line 17: 007".
    [[nodiscard]] static QString evidence(const ColumnEvidence &evidence);
    /// Line ends as a mark.
    [[nodiscard]] static QString oneLine(QString text);
    [[nodiscard]] static QString conflict(ConflictRule rule);
    [[nodiscard]] static QString conflictSentence(ConflictRule rule);
    /// Why the rows go in this way, and what that costs; of Cloudflare's import, the warning.
    [[nodiscard]] static QString strategySentence(ImportStrategy strategy);
    /// "120,000 rows, 8,000 rows/s, 24 requests, 1 retry"
    [[nodiscard]] static QString progress(const ImportProgress &progress);
    /// "24 requests, 1 retry"
    [[nodiscard]] static QString requests(std::uint64_t requests, std::uint64_t retries);
    /// "Undo: Time Travel bookmark 00000085-…", short enough for a card.
    [[nodiscard]] static QString undo(const QString &bookmark);
    [[nodiscard]] static QString encoding(TextEncoding encoding);
    [[nodiscard]] static QString separator(char separator);
    /// "Import orders.csv into orders"
    [[nodiscard]] static QString title(const ImportPlan &plan);
    /// Of an import that stopped: how much of it is in the table, and what to do about it.
    [[nodiscard]] static QString whatWasKept(const ImportOutcome &summary);
    /// How it ended, in two or three sentences.
    [[nodiscard]] static QString ending(const ImportOutcome &summary);
    /// "12 added, 3 changed, 1 left as it was"
    [[nodiscard]] static QString counts(const ImportOutcome &summary);
};

} // namespace d1
