// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timespan.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;

namespace d1 {

/// Asks for a stretch of time by its two ends, as yyyy-MM-dd HH:mm in the person's time zone. Enter gives it, Esc gives
/// up. Hidden until asked.
class CustomRange final : public QWidget
{
    Q_OBJECT

public:
    explicit CustomRange(QWidget *parent = nullptr);

    /// Shows itself with these ends and takes the keyboard.
    void ask(TimeSpan span);
    /// What is typed; nothing when it cannot be read or ends before it begins.
    [[nodiscard]] std::optional<TimeSpan> span() const;
    /// Why it cannot be shown; empty when it can.
    [[nodiscard]] QString trouble() const;

Q_SIGNALS:
    void spanGiven(d1::TimeSpan span);
    void givenUp();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QLineEdit *addField(const QString &name);
    void give();

    QLineEdit *m_from;
    QLineEdit *m_to;
    QLabel *m_trouble;
};

} // namespace d1
