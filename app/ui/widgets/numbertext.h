// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/meta.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

namespace d1 {

/// Numbers as people read them: thousands separated, unit always written, three significant digits where it says so.
class NumberText
{
    Q_DECLARE_TR_FUNCTIONS(d1::NumberText)

public:
    /// The person's locale; English where there is none ("C").
    explicit NumberText(QLocale locale = QLocale());

    /// "12,408"
    [[nodiscard]] QString exact(std::int64_t value) const;
    /// "12.4 k", "1.05 M": three significant digits, for tiles and axes.
    [[nodiscard]] QString compact(double value) const;
    /// "1 row", "12,408 rows"
    [[nodiscard]] QString rows(std::int64_t count) const;
    /// "0.42 ms", "3.1 ms", "1.24 s", "2 min 5 s"
    [[nodiscard]] QString duration(Milliseconds time) const;
    /// "512 B", "1.21 kB", "10.2 GB" (1 kB is 1000 B, as D1 bills)
    [[nodiscard]] QString bytes(std::int64_t count) const;
    /// "$0.00", "$1.25", "$0.000012": two decimals, and for less than a cent two digits that count.
    [[nodiscard]] QString dollars(double amount) const;

private:
    [[nodiscard]] QString threeDigits(double value) const;

    QLocale m_locale;
};

} // namespace d1
