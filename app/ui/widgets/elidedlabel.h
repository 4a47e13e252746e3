// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colorrole.h"

#include <QWidget>

namespace d1 {

class Theme;

/// One line of text that gives way with "…" where there is no room; the whole text is in the tool tip then.
class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLabel(const Theme &theme, ColorRole role = ColorRole::Text, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    void setRole(ColorRole role);
    /// Where the text gives way: in the middle for paths and names, at the right for sentences.
    void setElideMode(Qt::TextElideMode mode);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refreshToolTip();

    const Theme &m_theme;
    ColorRole m_role;
    Qt::TextElideMode m_mode = Qt::ElideMiddle;
    QString m_text;
};

} // namespace d1
