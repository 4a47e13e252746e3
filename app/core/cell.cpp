// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cell.h"

namespace d1 {

CellType typeOf(const Cell &cell)
{
    return static_cast<CellType>(cell.index());
}

CellView CellView::ofInteger(std::int64_t value, bool inexact)
{
    CellView view;
    view.m_type = CellType::Integer;
    view.m_integer = value;
    view.m_inexact = inexact;
    return view;
}

CellView CellView::ofReal(double value, bool inexact)
{
    CellView view;
    view.m_type = CellType::Real;
    view.m_real = value;
    view.m_inexact = inexact;
    return view;
}

CellView CellView::ofText(std::string_view utf8)
{
    CellView view;
    view.m_type = CellType::Text;
    view.m_bytes = utf8;
    return view;
}

CellView CellView::ofBlob(std::string_view bytes)
{
    CellView view;
    view.m_type = CellType::Blob;
    view.m_bytes = bytes;
    return view;
}

std::int64_t CellView::integer() const
{
    if (m_type == CellType::Integer)
        return m_integer;
    if (m_type != CellType::Real)
        return 0;
    constexpr double limit = 9223372036854775808.0; // 2^63
    if (m_real >= limit)
        return INT64_MAX;
    if (m_real < -limit)
        return INT64_MIN;
    return m_real == m_real ? static_cast<std::int64_t>(m_real) : 0;
}

double CellView::real() const
{
    if (m_type == CellType::Real)
        return m_real;
    return m_type == CellType::Integer ? static_cast<double>(m_integer) : 0.0;
}

Cell CellView::toCell() const
{
    switch (m_type) {
    case CellType::Null:
        return {};
    case CellType::Integer:
        return m_integer;
    case CellType::Real:
        return m_real;
    case CellType::Text:
        return std::string(m_bytes);
    case CellType::Blob:
        return Blob{QByteArray(m_bytes.data(), static_cast<qsizetype>(m_bytes.size()))};
    }
    return {};
}

bool operator==(const CellView &left, const CellView &right)
{
    if (left.type() != right.type())
        return false;
    switch (left.type()) {
    case CellType::Null:
        return true;
    case CellType::Integer:
        return left.integer() == right.integer();
    case CellType::Real:
        return left.real() == right.real();
    case CellType::Text:
    case CellType::Blob:
        return left.bytes() == right.bytes();
    }
    return false;
}

bool isBeyondJsonExactness(std::int64_t value)
{
    constexpr std::int64_t limit = std::int64_t{1} << 53;
    return value >= limit || value <= -limit;
}

} // namespace d1
