// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/iconset.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace d1 {

class Theme;

/// What the window shows while no database is open: the ways in. Given the keyboard, it passes it to the first; Enter
/// goes in like Space, the arrow keys go from way to way. Theme and icons must outlive it.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    WelcomePage(const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

Q_SIGNALS:
    void demoRequested();
    void fileRequested();
    void projectRequested();
    void devServerRequested();
    void cloudflareRequested();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addWay(IconName icon, const QString &title, const QString &sentence, void (WelcomePage::*requested)());
    void restyle();

    const Theme &m_theme;
    const IconSet &m_icons;
    QVBoxLayout *m_column;
    QLabel *m_title;
    QLabel *m_lead;
};

} // namespace d1
