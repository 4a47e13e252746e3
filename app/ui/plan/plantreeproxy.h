// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/iconset.h"
#include "ui/widgets/presentationproxy.h"

namespace d1 {

class Theme;

/// PlanTreeModel in words, units, icons and colours. A step's accessible text says all of its row. Theme and icons must
/// outlive it.
class PlanTreeProxy final : public PresentationProxy
{
    Q_OBJECT

public:
    PlanTreeProxy(const Theme &theme, const IconSet &icons, QObject *parent = nullptr);

protected:
    [[nodiscard]] QString textOf(const QModelIndex &index) const override;
    [[nodiscard]] QString headingOf(int column) const override;
    [[nodiscard]] bool isNumber(int column) const override;
    [[nodiscard]] QVariant lookOf(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString accessibleText(const QModelIndex &index) const;
    [[nodiscard]] QVariant decorationOf(const QModelIndex &index) const;

    const Theme &m_theme;
    const IconSet &m_icons;
};

} // namespace d1
