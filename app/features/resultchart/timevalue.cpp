// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/resultchart/timevalue.h"

#include <chrono>

namespace d1 {

namespace {

/// Reads a text from its beginning; a failed read makes all later ones fail.
class DigitReader
{
public:
    explicit DigitReader(std::string_view text)
        : m_rest(text)
    {}

    /// Exactly that many digits.
    int number(std::size_t digits)
    {
        int value = 0;
        for (std::size_t i = 0; i < digits; ++i) {
            if (i >= m_rest.size() || m_rest[i] < '0' || m_rest[i] > '9')
                return fail();
            value = value * 10 + (m_rest[i] - '0');
        }
        m_rest.remove_prefix(digits);
        return value;
    }

    /// The digits behind a point, as a fraction.
    double fraction()
    {
        double value = 0;
        double weight = 0.1;
        if (!isNext("0123456789"))
            return fail();
        for (; isNext("0123456789"); m_rest.remove_prefix(1), weight /= 10)
            value += weight * (m_rest.front() - '0');
        return value;
    }

    void expect(char letter)
    {
        if (!skip({&letter, 1}))
            fail();
    }

    /// Whether one of these came next, and is read.
    bool skip(std::string_view letters)
    {
        const bool found = isNext(letters);
        if (found)
            m_rest.remove_prefix(1);
        return found;
    }

    [[nodiscard]] bool isNext(std::string_view letters) const
    {
        return !m_failed && !m_rest.empty() && letters.find(m_rest.front()) != std::string_view::npos;
    }
    [[nodiscard]] char next() const { return m_rest.front(); }
    [[nodiscard]] bool isDone() const { return !m_failed && m_rest.empty(); }

private:
    int fail()
    {
        m_failed = true;
        return 0;
    }

    std::string_view m_rest;
    bool m_failed = false;
};

std::optional<double> dayOf(int year, int month, int day)
{
    using namespace std::chrono;
    const year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                              std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok())
        return std::nullopt;
    return static_cast<double>(duration_cast<milliseconds>(sys_days(date).time_since_epoch()).count());
}

constexpr double second = 1'000;
constexpr double minute = 60 * second;
constexpr double hour = 60 * minute;

/// From the hour to the zone; out of range: NaN stays away, the reader fails.
double clockOf(DigitReader &reader)
{
    double time = reader.number(2) * hour;
    reader.expect(':');
    time += reader.number(2) * minute;
    if (reader.skip(":"))
        time += reader.number(2) * second;
    if (reader.skip("."))
        time += reader.fraction() * second;
    if (reader.isNext("+-")) {
        const double sign = reader.next() == '-' ? 1 : -1; // ahead of UTC means later there
        reader.skip("+-");
        const double hours = reader.number(2) * hour;
        reader.skip(":");
        time += sign * (hours + reader.number(2) * minute);
    } else {
        reader.skip("Z");
    }
    return time;
}

} // namespace

std::optional<double> timeOfText(std::string_view text)
{
    DigitReader reader(text);
    const int year = reader.number(4);
    reader.expect('-');
    const int month = reader.number(2);
    reader.expect('-');
    const int day = reader.number(2);
    double clock = 0;
    if (reader.skip("T "))
        clock = clockOf(reader);
    if (!reader.isDone())
        return std::nullopt;
    const std::optional<double> date = dayOf(year, month, day);
    return date ? std::optional(*date + clock) : std::nullopt;
}

std::optional<double> timeOf(const CellView &cell, TimeForm form)
{
    const bool isNumber = cell.type() == CellType::Integer || cell.type() == CellType::Real;
    switch (form) {
    case TimeForm::Text:
        return cell.type() == CellType::Text ? timeOfText(cell.bytes()) : std::nullopt;
    case TimeForm::UnixSeconds:
        return isNumber ? std::optional(cell.real() * second) : std::nullopt;
    case TimeForm::UnixMilliseconds:
        return isNumber ? std::optional(cell.real()) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace d1
