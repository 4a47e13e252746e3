// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QToolButton;

namespace d1 {

class IconSet;
class ResultPage;

/// What can be done with the rows in front: chart, copy, export. Out of sight while no rows are in front.
class ResultTools final : public QWidget
{
    Q_OBJECT

public:
    /// The icons must outlive it.
    explicit ResultTools(const IconSet &icons, QWidget *parent = nullptr);

    /// The rows in front; null: there are none.
    void setPage(ResultPage *page);

private:
    [[nodiscard]] QToolButton *addButton(const QString &text, const QString &name, const QString &toolTip);

    QPointer<ResultPage> m_page;
    QToolButton *m_chart;
    QToolButton *m_copy;
    QToolButton *m_export;
};

} // namespace d1
