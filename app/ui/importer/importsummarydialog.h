// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/job/importoutcome.h"
#include "features/importer/job/importplan.h"
#include "service/session.h"
#include "ui/theme/iconset.h"

#include <QDialog>

namespace d1 {

class Theme;

/// How an import ended: what went in, what is at fault and where it lies, how to undo it.
class ImportSummaryDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Theme and icons must outlive it. `session` is the one the rows went to, if it is there still.
    ImportSummaryDialog(const ImportPlan &plan, const ImportOutcome &summary, std::weak_ptr<Session> session,
                        const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The person wants to import the rows at fault, once they are mended.
    void rejectsRequested(const QString &file);
    /// The database was taken back to before the import.
    void restored();

private:
    void grow();
    [[nodiscard]] QWidget *buildFacts(const ImportOutcome &summary, const std::weak_ptr<Session> &session,
                                      const Theme &theme, const IconSet &icons);
    [[nodiscard]] QWidget *buildFaults(const ImportOutcome &summary, const Theme &theme) const;
};

} // namespace d1
