// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/plaintext.h"

#include "features/results/realtext.h"
#include "sql/quoting.h"

namespace d1 {

std::string plainTextOf(const CellView &cell)
{
    switch (cell.type()) {
    case CellType::Null:
        return {};
    case CellType::Integer:
        return std::to_string(cell.integer());
    case CellType::Real:
        return realText(cell.real());
    case CellType::Text:
        return std::string(cell.bytes());
    case CellType::Blob:
        return sql::literalOf(cell);
    }
    return {};
}

} // namespace d1
