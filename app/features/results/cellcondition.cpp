// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/cellcondition.h"

#include "features/results/cellorder.h"
#include "features/results/plaintext.h"
#include "sql/ascii.h"

#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace d1 {

namespace {

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

template<typename Number>
std::optional<Number> wholly(std::string_view text)
{
    Number number{};
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

Cell numberIn(std::string_view text)
{
    if (const auto integer = wholly<std::int64_t>(text))
        return *integer;
    const bool startsAsNumber = text.find_first_of("0123456789") < 3; // and not "inf" or "nan"
    if (const auto real = wholly<double>(text); real && startsAsNumber)
        return *real;
    return {};
}

CellView viewOf(const Cell &number)
{
    if (const auto *integer = std::get_if<std::int64_t>(&number))
        return CellView::ofInteger(*integer);
    return CellView::ofReal(std::get<double>(number));
}

bool isNumber(CellType type)
{
    return type == CellType::Integer || type == CellType::Real;
}

} // namespace

CellCondition::CellCondition(std::string_view typed)
    : m_typed(trimmed(typed))
{
    const std::string lower = sql::asciiLower(m_typed);
    const std::string_view text = m_typed;
    if (text.empty())
        return;
    if (lower == "null" || lower == "is null") {
        m_test = Test::Null;
        return;
    }
    if (lower == "not null" || lower == "is not null") {
        m_test = Test::NotNull;
        return;
    }
    static constexpr std::array operators{
        std::pair{std::string_view(">="), Test::GreaterOrEqual}, std::pair{std::string_view("<="), Test::LessOrEqual},
        std::pair{std::string_view("<>"), Test::NotEqual},       std::pair{std::string_view("!="), Test::NotEqual},
        std::pair{std::string_view("=="), Test::Equal},          std::pair{std::string_view("="), Test::Equal},
        std::pair{std::string_view(">"), Test::Greater},         std::pair{std::string_view("<"), Test::Less}};
    for (const auto &[sign, test] : operators) {
        if (text.starts_with(sign)) {
            m_test = test;
            setOperand(trimmed(text.substr(sign.size())));
            return;
        }
    }
    m_test = Test::Contains;
    m_search = PlainSearch(text);
}

void CellCondition::setOperand(std::string_view text)
{
    const bool isQuoted = text.size() >= 2 && text.front() == '\'' && text.back() == '\'';
    m_text = isQuoted ? text.substr(1, text.size() - 2) : text;
    if (!isQuoted)
        m_number = numberIn(text);
}

bool CellCondition::fits(const CellView &cell) const
{
    switch (m_test) {
    case Test::Everything:
        return true;
    case Test::Null:
        return cell.isNull();
    case Test::NotNull:
        return !cell.isNull();
    case Test::Contains:
        return m_search.fits(cell);
    case Test::Equal:
        return !cell.isNull() && equals(cell);
    case Test::NotEqual:
        return !cell.isNull() && !equals(cell);
    default:
        return isInOrder(cell);
    }
}

bool CellCondition::equals(const CellView &cell) const
{
    if (isNumber(cell.type()) && typeOf(m_number) != CellType::Null)
        return compareCells(cell, viewOf(m_number)) == 0;
    return cell.type() == CellType::Text ? cell.bytes() == m_text : plainTextOf(cell) == m_text;
}

bool CellCondition::isInOrder(const CellView &cell) const
{
    const bool withNumbers = typeOf(m_number) != CellType::Null;
    if (withNumbers ? !isNumber(cell.type()) : cell.type() != CellType::Text)
        return false;
    const auto order = compareCells(cell, withNumbers ? viewOf(m_number) : CellView::ofText(m_text));
    switch (m_test) {
    case Test::Less:
        return order < 0;
    case Test::LessOrEqual:
        return order <= 0;
    case Test::Greater:
        return order > 0;
    default:
        return order >= 0;
    }
}

} // namespace d1
