// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/job/importoutcome.h"
#include "features/importer/job/importplan.h"

#include <QDialog>

class QFormLayout;

namespace d1 {

class Theme;

/// How an import ended: what went in, what is at fault and where it lies, how to undo it.
class ImportSummaryDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The theme must outlive it.
    ImportSummaryDialog(const ImportPlan &plan, const ImportOutcome &summary, const Theme &theme,
                        QWidget *parent = nullptr);

Q_SIGNALS:
    /// The person wants to import the rows at fault, once they are mended.
    void rejectsRequested(const QString &file);

private:
    [[nodiscard]] QWidget *buildFacts(const ImportOutcome &summary) const;
    [[nodiscard]] QWidget *buildFaults(const ImportOutcome &summary, const Theme &theme) const;
};

} // namespace d1
