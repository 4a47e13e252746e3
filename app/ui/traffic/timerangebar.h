// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/timerangeselection.h"
#include "ui/theme/iconset.h"

#include <QWidget>

class QButtonGroup;
class QToolButton;

namespace d1 {

/// The one time range of a page: a button a range, arrow keys between them, and the way out of a zoom. Selection and
/// icons must outlive it.
class TimeRangeBar final : public QWidget
{
    Q_OBJECT

public:
    TimeRangeBar(TimeRangeSelection &selection, const IconSet &icons, QWidget *parent = nullptr);

    /// On the range that is shown.
    void takeKeyboard();

Q_SIGNALS:
    /// The person wants to say it by its ends; what is shown stays until they did.
    void customAsked();

private:
    void showRange();

    TimeRangeSelection &m_selection;
    QButtonGroup *m_ranges;
    QToolButton *m_zoomOut;
};

} // namespace d1
