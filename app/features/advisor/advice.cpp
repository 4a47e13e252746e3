// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/advice.h"

namespace d1::advisor {

std::string_view nameOf(Proof proof)
{
    switch (proof) {
    case Proof::Measured:
        return "measured";
    case Proof::Estimated:
        return "estimated";
    case Proof::Assumed:
        break;
    }
    return "assumed";
}

std::string_view nameOf(Confidence confidence)
{
    switch (confidence) {
    case Confidence::High:
        return "high";
    case Confidence::Medium:
        return "medium";
    case Confidence::Low:
        break;
    }
    return "low";
}

double Advice::monthly() const
{
    constexpr std::chrono::duration<double> month = std::chrono::days(30);
    return span && span->count() > 0 ? month / std::chrono::duration<double>(*span) : 1.0;
}

double Advice::dollarsSaved(const Recommendation &index) const
{
    return Pricing::dollars(index.saved) * monthly();
}

double Advice::dollarsWritten(const Recommendation &index) const
{
    return index.entriesWritten * Pricing::DollarsPerRowWritten * monthly();
}

double Advice::dollarsStored(const Recommendation &index)
{
    return index.bytes * Pricing::DollarsPerByteMonth;
}

} // namespace d1::advisor
