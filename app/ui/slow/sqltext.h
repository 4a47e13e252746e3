// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace d1 {

class SqlColors;
class Theme;

/// SQL to read, coloured like in the editor. Tab leads out of it. The theme must outlive it.
class SqlText final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SqlText(const Theme &theme, QWidget *parent = nullptr);

    void setSql(const QString &sql);

private:
    const Theme &m_theme;
    SqlColors *m_colors;
};

} // namespace d1
