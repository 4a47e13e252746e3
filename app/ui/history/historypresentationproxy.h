// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/iconset.h"
#include "ui/widgets/presentationproxy.h"

namespace d1 {

class Theme;

/// A HistoryModel in words: local time, the statement in one line, how it ended.
class HistoryPresentationProxy final : public PresentationProxy
{
    Q_OBJECT

public:
    /// Both must outlive it.
    HistoryPresentationProxy(const Theme &theme, const IconSet &icons, QObject *parent = nullptr);

protected:
    [[nodiscard]] QString textOf(const QModelIndex &index) const override;
    [[nodiscard]] QString headingOf(int column) const override;
    [[nodiscard]] bool isNumber(int column) const override;
    [[nodiscard]] QVariant lookOf(const QModelIndex &index, int role) const override;

private:
    const Theme &m_theme;
    const IconSet &m_icons;
};

} // namespace d1
