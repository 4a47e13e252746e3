// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/job/importstrategy.h"
#include "ui/theme/iconset.h"

#include <QWidget>

class QLabel;

namespace d1 {

class Theme;

/// Which way the rows will go and what that costs, or what is missing for that; a mark before it tells which of both.
class ImportDecision final : public QWidget
{
    Q_OBJECT

public:
    /// Theme and icons must outlive it.
    ImportDecision(const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    void showStrategy(ImportStrategy strategy, bool isHosted);
    void showWaiting(const QString &sentence);
    void showMissing(const QString &sentence);

    [[nodiscard]] QString sentence() const;

private:
    void present(IconName icon, ColorRole role, const QString &sentence);
    void showIcon();

    const Theme &m_theme;
    const IconSet &m_icons;
    IconName m_iconName = IconName::Info;
    ColorRole m_role = ColorRole::SecondaryText;
    QLabel *m_icon;
    QLabel *m_sentence;
};

} // namespace d1
