// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/search/pricing.h"

#include <algorithm>

namespace d1::advisor {

Work &Work::operator+=(const Work &other)
{
    rowsRead += other.rowsRead;
    rowsWritten += other.rowsWritten;
    steps += other.steps;
    return *this;
}

Work operator*(Work work, double times)
{
    work.rowsRead *= times;
    work.rowsWritten *= times;
    work.steps *= times;
    return work;
}

Pricing::Pricing(double lean)
    : m_bill(2.0 * (1.0 - std::clamp(lean, 0.0, 1.0)))
    , m_time(2.0 * std::clamp(lean, 0.0, 1.0))
{}

double Pricing::rows(const Work &work) const
{
    const double bill = work.rowsRead + work.rowsWritten * (DollarsPerRowWritten / DollarsPerRowRead);
    return m_bill * bill + m_time * work.steps / StepsPerRow;
}

double Pricing::dollars(const Work &work)
{
    return work.rowsRead * DollarsPerRowRead + work.rowsWritten * DollarsPerRowWritten;
}

} // namespace d1::advisor
