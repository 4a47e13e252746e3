// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/search/rowsread.h"

#include <algorithm>

namespace d1::advisor {

namespace {

constexpr double stepsPerScannedRow = 6.0;
constexpr double fewestStepsPerRow = 3.0;
constexpr double mostStepsPerRow = 40.0;

} // namespace

double rowsReadFrom(const Measurement &run, const PlanEstimate &estimate)
{
    const double scanned = run.scannedRows > 0 ? run.scannedRows + 1.0 : 0.0;
    const double rest = std::max(0.0, run.steps - scanned * stepsPerScannedRow);
    const double estimatedRest = std::max(1.0, estimate.rowsRead - estimate.scannedRows);
    const double estimatedSteps = std::max(1.0, estimate.steps - estimate.scannedRows * stepsPerScannedRow);
    const double perRow = std::clamp(estimatedSteps / estimatedRest, fewestStepsPerRow, mostStepsPerRow);
    // What comes out was read.
    const double least = estimate.rowsRead > 0 ? std::min(run.resultRows, run.steps / fewestStepsPerRow) : 0.0;
    return std::max(least, scanned + rest / perRow);
}

} // namespace d1::advisor
