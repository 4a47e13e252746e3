// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace d1 {

/// What is said of one place of a chart, while the pointer or the keyboard is there.
struct Crosshair {
    struct Reading {
        int series = 0; ///< of the content
        double y = 0;   ///< fraction of the vertical axis; NaN: there is no value here
        QString text;   ///< the exact value, as the person may read or copy it
    };

    double x = 0;  ///< fraction of the horizontal axis
    QString title; ///< what is there: a time, a name
    QList<Reading> readings;
};

} // namespace d1
