// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcessEnvironment>
#include <QStringList>

namespace d1::test {

/// What a run of another program took.
struct ProgramCost {
    double seconds = 0;
    double peakMegabytes = 0; ///< resident, at most
    int exitCode = -1;
};

/// Runs a program to its end, its start included; what it prints goes nowhere. Needs Linux.
[[nodiscard]] ProgramCost runProgram(const QStringList &words, const QProcessEnvironment &environment,
                                     const QString &folder);

} // namespace d1::test
