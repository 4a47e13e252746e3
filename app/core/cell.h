// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace d1 {

/// SQLite's five storage classes, which are also D1's.
enum class CellType : std::uint8_t { Null, Integer, Real, Text, Blob };

/// Bytes that are not text. QByteArray shares its data, so copies are cheap.
struct Blob {
    QByteArray bytes;

    bool operator==(const Blob &) const = default;
};

/// One owned value: a bound parameter, an edited cell. Text is UTF-8. The alternatives stand in CellType's order.
using Cell = std::variant<std::monostate, std::int64_t, double, std::string, Blob>;

[[nodiscard]] CellType typeOf(const Cell &cell);

/// One value inside a ResultSet; valid as long as that ResultSet lives.
class CellView
{
public:
    CellView() = default;

    static CellView ofInteger(std::int64_t value, bool inexact = false);
    static CellView ofReal(double value, bool inexact = false);
    static CellView ofText(std::string_view utf8);
    static CellView ofBlob(std::string_view bytes);

    [[nodiscard]] CellType type() const { return m_type; }
    [[nodiscard]] bool isNull() const { return m_type == CellType::Null; }

    /// True for a whole number of 2^53 or beyond that came through JSON: the database may hold another one.
    [[nodiscard]] bool isInexact() const { return m_inexact; }

    /// Integer as it is; Real truncated; 0 for other types.
    [[nodiscard]] std::int64_t integer() const;
    /// Real as it is; Integer converted; 0 for other types.
    [[nodiscard]] double real() const;
    /// The UTF-8 of a Text, the bytes of a Blob; empty for other types.
    [[nodiscard]] std::string_view bytes() const { return m_bytes; }

    [[nodiscard]] Cell toCell() const;

private:
    std::string_view m_bytes;
    union {
        std::int64_t m_integer = 0;
        double m_real;
    };
    CellType m_type = CellType::Null;
    bool m_inexact = false;
};

/// The same value in both, a Blob never equal to a Text, exactness not compared.
[[nodiscard]] bool operator==(const CellView &left, const CellView &right);

/// True when |value| >= 2^53, where JSON numbers are no longer exact.
[[nodiscard]] bool isBeyondJsonExactness(std::int64_t value);

} // namespace d1
