// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/session.h"
#include "ui/theme/colorrole.h"

#include <QWidget>

namespace d1 {

class Theme;

/// Development, staging or production as a word and a colour.
class EnvironmentBadge : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentBadge(const Theme &theme, QWidget *parent = nullptr);

    void setEnvironment(Environment environment);
    [[nodiscard]] Environment environment() const { return m_environment; }
    [[nodiscard]] QString text() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    [[nodiscard]] static ColorRole roleOf(Environment environment);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont badgeFont() const;

    const Theme &m_theme;
    Environment m_environment = Environment::Development;
};

} // namespace d1
