// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace d1 {

class ElidedLabel;
class Theme;

/// One number with its name, and a line about it. The exact value is in the tool tip. The theme must outlive it.
class MonitorTile final : public QWidget
{
    Q_OBJECT

public:
    MonitorTile(const Theme &theme, const QString &title, QWidget *parent = nullptr);

    void setValue(const QString &brief, const QString &exact, const QString &note);
    [[nodiscard]] QString value() const;
    [[nodiscard]] QString note() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    const Theme &m_theme;
    QString m_name;
    QLabel *m_title;
    QLabel *m_value;
    ElidedLabel *m_note;
};

} // namespace d1
