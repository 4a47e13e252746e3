// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/results/plainsearch.h"

#include <compare>
#include <string>
#include <string_view>

namespace d1 {

/// What a person asks of one column's values, as typed:
///   null, not null     NULL, or anything else
///   =x  !=x  <>x       this value, or another one: a number by its value, else the text; ='12' is always the text
///   >x  >=x  <x  <=x   numbers with numbers, texts with texts, in SQLite's order
///   anything else      is contained in the value as it reads, whatever the case
/// A comparison never fits a NULL, as in SQL. Any thread.
class CellCondition
{
public:
    /// Every text means something; blanks around it do not count. An empty one fits everything.
    explicit CellCondition(std::string_view typed = {});

    [[nodiscard]] bool fitsAll() const { return m_test == Test::Everything; }
    [[nodiscard]] bool fits(const CellView &cell) const;

    [[nodiscard]] const std::string &typed() const { return m_typed; }
    bool operator==(const CellCondition &other) const { return m_typed == other.m_typed; }

private:
    enum class Test {
        Everything,
        Null,
        NotNull,
        Equal,
        NotEqual,
        Less,
        LessOrEqual,
        Greater,
        GreaterOrEqual,
        Contains
    };

    void setOperand(std::string_view text);
    [[nodiscard]] bool equals(const CellView &cell) const;
    [[nodiscard]] bool isInOrder(const CellView &cell) const;

    std::string m_typed; ///< without the blanks around it
    Test m_test = Test::Everything;
    std::string m_text;
    Cell m_number; ///< the operand as a number; NULL when it is none
    PlainSearch m_search;
};

} // namespace d1
