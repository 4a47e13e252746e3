// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/cellorder.h"

#include <cmath>

namespace d1 {

namespace {

std::weak_ordering compareReals(double left, double right)
{
    if (left < right)
        return std::weak_ordering::less;
    return left > right ? std::weak_ordering::greater : std::weak_ordering::equivalent;
}

std::weak_ordering compareIntegerWithReal(std::int64_t integer, double real)
{
    constexpr double limit = 9223372036854775808.0; // 2^63
    if (std::isnan(real) || real < -limit)
        return std::weak_ordering::greater;
    if (real >= limit)
        return std::weak_ordering::less;
    const auto whole = static_cast<std::int64_t>(real);
    if (integer != whole)
        return integer <=> whole;
    return compareReals(static_cast<double>(whole), real);
}

std::weak_ordering compareNumbers(const CellView &left, const CellView &right)
{
    const bool leftIsInteger = left.type() == CellType::Integer;
    const bool rightIsInteger = right.type() == CellType::Integer;
    if (leftIsInteger && rightIsInteger)
        return left.integer() <=> right.integer();
    if (leftIsInteger)
        return compareIntegerWithReal(left.integer(), right.real());
    if (rightIsInteger)
        return 0 <=> compareIntegerWithReal(right.integer(), left.real());
    return compareReals(left.real(), right.real());
}

} // namespace

int orderRank(CellType type)
{
    switch (type) {
    case CellType::Null:
        return 0;
    case CellType::Integer:
    case CellType::Real:
        return 1;
    case CellType::Text:
        return 2;
    case CellType::Blob:
        return 3;
    }
    return 0;
}

std::weak_ordering compareCells(const CellView &left, const CellView &right)
{
    const int leftRank = orderRank(left.type());
    const int rightRank = orderRank(right.type());
    if (leftRank != rightRank)
        return leftRank <=> rightRank;
    if (leftRank == 0)
        return std::weak_ordering::equivalent;
    return leftRank == 1 ? compareNumbers(left, right) : left.bytes() <=> right.bytes();
}

} // namespace d1
