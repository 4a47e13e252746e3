// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/iconset.h"

#include <QFrame>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace d1 {

class Theme;

/// A sentence in the place that it is about, with buttons for what can be done. Hidden until it has something to say;
/// Esc, the cross and every choice hide it. Theme and icons must outlive it.
class ChoiceStrip final : public QFrame
{
    Q_OBJECT

public:
    struct Choice {
        QString text;
        std::function<void()> take;
    };

    ChoiceStrip(const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    /// In the place of what it said before. With choices the keyboard stays where it is; Tab reaches them.
    void say(ColorRole role, const QString &sentence, std::vector<Choice> choices = {});
    void clear();

    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    /// By Esc, the cross or a choice: the keyboard should go back.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void close();
    void restyle();

    const Theme &m_theme;
    const IconSet &m_icons;
    ColorRole m_role = ColorRole::Warning;
    QLabel *m_icon;
    QLabel *m_sentence;
    QHBoxLayout *m_buttons;
    QToolButton *m_close;
};

} // namespace d1
