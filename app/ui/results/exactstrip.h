// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace d1 {

/// Says that some numbers may have been rounded on their way here, and offers to read them exactly.
class ExactStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit ExactStrip(QWidget *parent = nullptr);

Q_SIGNALS:
    void exactRequested();
};

} // namespace d1
