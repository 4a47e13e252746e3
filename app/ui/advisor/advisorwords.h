// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/advice.h"
#include "features/advisor/advisorprogress.h"
#include "features/advisor/hostedcopy/copycost.h"
#include "features/maintenance/indexaudit/indexaudit.h"
#include "features/maintenance/indexchange/changerecord.h"

#include <QCoreApplication>
#include <QString>

namespace d1 {

/// Advice, audits and changes in words for people.
struct AdvisorWords {
    Q_DECLARE_TR_FUNCTIONS(d1::AdvisorWords)

public:
    /// "measured", "estimated", "assumed".
    [[nodiscard]] static QString proof(advisor::Proof proof);
    [[nodiscard]] static QString confidence(advisor::Confidence confidence);
    /// "Duplicates", "Foreign keys without an index", ...
    [[nodiscard]] static QString fault(IndexFault fault);
    /// How far a search is, and its best so far.
    [[nodiscard]] static QString progress(const advisor::AdvisorProgress &progress);
    /// "Reads about 1,204,000 rows, each once: $0.0012, 340 MB to copy"
    [[nodiscard]] static QString copyCost(const advisor::CopyCost &cost);
    /// What everything together comes to.
    [[nodiscard]] static QString summary(const advisor::Advice &advice);
    /// "1,204 rows, 3.1 ms a run, 30 runs"; "did not run".
    [[nodiscard]] static QString figures(const std::optional<RunFigures> &figures);
    /// A statement in one line.
    [[nodiscard]] static QString line(const std::string &sql);
};

} // namespace d1
