// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/trafficselection.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;

namespace d1 {

/// Whose figures a page shows, always in sight: this desktop's or everyone's, of the open database or of all. Both are
/// always offered; the page says when one cannot be had. The selection must outlive it.
class SourceSwitch final : public QWidget
{
    Q_OBJECT

public:
    [[nodiscard]] static QString nameOf(TrafficSource source);

    explicit SourceSwitch(TrafficSelection &selection, QWidget *parent = nullptr);

    /// Of the open database; empty: none is open, and all count.
    void setDatabase(const QString &name);

private:
    void showSelection();

    TrafficSelection &m_selection;
    QButtonGroup *m_sources;
    QComboBox *m_databases;
};

} // namespace d1
