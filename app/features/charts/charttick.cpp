// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/charts/charttick.h"

#include "features/charts/timetick.h"

namespace d1 {

namespace {

ChartTicks linearTicks(const ChartScale &scale, double step)
{
    ChartTicks ticks;
    ticks.step = step;
    const double slack = step / 1e6; // a tick that lies on the end but for rounding is on the axis
    const double first = std::ceil((scale.least() - slack) / step);
    for (double place = first; place * step <= scale.most() + slack; ++place)
        ticks.values.push_back(std::clamp(place == 0 ? 0 : place * step, scale.least(), scale.most()));
    return ticks;
}

ChartTicks linearTicks(const ChartScale &scale, int atMost)
{
    const double span = scale.most() - scale.least();
    ChartTicks ticks = linearTicks(scale, tickStep(span, atMost));
    return ticks.values.size() > static_cast<std::size_t>(atMost) ? linearTicks(scale, tickStep(span, atMost - 1))
                                                                  : ticks;
}

constexpr double decadeSlack = 1e-9;

/// Powers of ten times 1, and times 2 and 5 where `stride` is 0; else every `stride`th power.
std::vector<double> decadesOf(const ChartScale &scale, double stride)
{
    const double first = std::floor(std::log10(scale.least()) + decadeSlack);
    const double last = std::floor(std::log10(scale.most()) + decadeSlack);
    std::vector<double> values;
    for (double exponent = first; exponent <= last; exponent += std::max(1.0, stride)) {
        for (const double digit : {1.0, 2.0, 5.0}) {
            const double value = digit * std::pow(10.0, exponent);
            const bool isOn = value >= scale.least() * (1 - decadeSlack) && value <= scale.most() * (1 + decadeSlack);
            if (isOn && (digit == 1.0 || stride == 0))
                values.push_back(value);
        }
    }
    return values;
}

ChartTicks logarithmicTicks(const ChartScale &scale, int atMost)
{
    const auto most = static_cast<std::size_t>(atMost);
    ChartTicks ticks;
    ticks.values = decadesOf(scale, 0);
    for (double stride = 1; ticks.values.size() > most; ++stride)
        ticks.values = decadesOf(scale, stride);
    return ticks.values.size() < 2 ? linearTicks(scale, atMost) : ticks;
}

} // namespace

double tickStep(double span, int ticks)
{
    const double rough = span / std::max(1, ticks);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    constexpr double slack = 1 + 1e-9;
    for (const double digit : {1.0, 2.0, 5.0}) {
        if (digit * power * slack >= rough)
            return digit * power;
    }
    return 10 * power;
}

ChartTicks ticksOf(const ChartScale &scale, int atMost, double utcOffsetMs)
{
    atMost = std::max(2, atMost);
    switch (scale.kind()) {
    case ChartScale::Kind::Linear:
        return linearTicks(scale, atMost);
    case ChartScale::Kind::Logarithmic:
        return logarithmicTicks(scale, atMost);
    case ChartScale::Kind::Time:
        return timeTicks(scale, atMost, utcOffsetMs);
    }
    return {};
}

} // namespace d1
