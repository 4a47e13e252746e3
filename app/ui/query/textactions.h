// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QObject>

#include <functional>

class QWidget;

namespace d1 {

class QueryTab;

/// The commands of a query page that change or search the text of the tab in front.
class TextActions final : public QObject
{
    Q_OBJECT

public:
    /// Adds them to the page, which owns this.
    TextActions(QWidget *page, std::function<QueryTab &()> currentTab);

private:
    void add(const char *name, const QString &text, const QKeySequence &keys, std::function<void(QueryTab &)> order);

    QWidget *m_page;
    std::function<QueryTab &()> m_currentTab;
};

} // namespace d1
