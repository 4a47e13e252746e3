// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QTabBar;

namespace d1 {

/// The row over the results: a tab for every page that can be in front, facts about that page, and tools. The pages
/// belong to someone else. Without a tab there is no row.
class ResultTabs final : public QWidget
{
    Q_OBJECT

public:
    explicit ResultTabs(QWidget *parent = nullptr);

    /// The first page added comes in front.
    void add(int position, const QString &caption, QWidget *page, const QString &toolTip = {});
    void append(const QString &caption, QWidget *page);
    void remove(const QWidget *page);
    [[nodiscard]] bool contains(const QWidget *page) const { return tabOf(page) >= 0; }

    /// Null when there is no tab.
    [[nodiscard]] QWidget *current() const;
    void setCurrent(const QWidget *page);
    void setCurrent(const QString &caption);
    /// From left to right.
    [[nodiscard]] QStringList captions() const;

    void setFacts(const QString &facts);
    /// At the right end.
    void addTool(QWidget *tool);

Q_SIGNALS:
    void currentChanged();

private:
    [[nodiscard]] int tabOf(const QWidget *page) const;

    QTabBar *m_bar;
    QLabel *m_facts;
    QHBoxLayout *m_row;
};

} // namespace d1
