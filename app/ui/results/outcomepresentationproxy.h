// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/query/outcomemodel.h"
#include "ui/theme/iconset.h"
#include "ui/widgets/presentationproxy.h"

namespace d1 {

class Theme;

/// OutcomeModel in words, units and icons. What is unknown stays empty.
class OutcomePresentationProxy final : public PresentationProxy
{
    Q_OBJECT

public:
    /// Theme and icons must outlive it.
    OutcomePresentationProxy(const Theme &theme, const IconSet &icons, QObject *parent = nullptr);

protected:
    [[nodiscard]] QString textOf(const QModelIndex &index) const override;
    [[nodiscard]] QString headingOf(int column) const override;
    [[nodiscard]] bool isNumber(int column) const override;
    [[nodiscard]] QVariant lookOf(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QIcon iconOf(OutcomeModel::End end) const;

    const Theme &m_theme;
    const IconSet &m_icons;
};

} // namespace d1
