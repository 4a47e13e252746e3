// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/planexport.h"

#include <QToolButton>

#include <functional>

namespace d1 {

/// The formats a plan can be saved in, as a menu and as actions named "plan.export...". Icons must outlive it.
class PlanExportButton final : public QToolButton
{
    Q_OBJECT

public:
    /// `content` gives the bytes of a file when the person has chosen where it goes; empty: there is nothing to save.
    using Content = std::function<QByteArray(PlanFormat)>;
    PlanExportButton(const IconSet &icons, Content content, QWidget *parent = nullptr);

Q_SIGNALS:
    void failed(const QString &reason);

private:
    void askWhere(PlanFormat format);
    void save(const QString &path, PlanFormat format);

    Content m_content;
};

} // namespace d1
