// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/iconset.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace d1 {

class Theme;

/// What a view shows before it has anything: an icon, one line that says what will be here, one button that makes it
/// so. Theme and icons must outlive it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    /// Without an action text there is no button.
    void setContent(IconName icon, const QString &sentence, const QString &actionText = {});

    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void actionTriggered();

private:
    void restyle();

    const Theme &m_theme;
    const IconSet &m_icons;
    IconName m_iconName = IconName::Info;
    QLabel *m_icon;
    QLabel *m_sentence;
    QPushButton *m_button;
};

} // namespace d1
