// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace d1 {

class Theme;

/// A surface with a title in its head, controls beside it, and what it is about below. The theme must outlive it.
class MonitorCard : public QWidget
{
    Q_OBJECT

public:
    MonitorCard(const Theme &theme, const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const;

protected:
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    /// At the right end of the head.
    void addControl(QWidget *control);
    void setBody(QWidget *body);
    /// Beside the title, quietly.
    void setNote(const QString &note);

    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    const Theme &m_theme;
    QLabel *m_title;
    QLabel *m_note;
    QHBoxLayout *m_head;
    QVBoxLayout *m_column;
};

} // namespace d1
