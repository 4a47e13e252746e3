// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/query/statementoutcome.h"

#include "core/resultsetbuilder.h"

namespace d1 {

void StatementOutcome::keepRows(std::size_t limit)
{
    ResultSetPtr &rows = reply->statements.front().rows;
    if (rows->rowCount() <= limit)
        return;
    hasMoreRows = true;
    const auto names = rows->columnNames();
    ResultSetBuilder kept({names.begin(), names.end()});
    kept.reserveRows(limit);
    for (std::size_t row = 0; row < limit; ++row) {
        for (std::size_t column = 0; column < rows->columnCount(); ++column)
            kept.append(rows->cell(row, column));
    }
    rows = kept.finish();
}

} // namespace d1
