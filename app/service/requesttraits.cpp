// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/requesttraits.h"

#include "sql/statementkind.h"

namespace d1 {

RequestTraits traitsOf(const Request &request)
{
    std::size_t writes = 0;
    bool idempotent = true;
    for (const Statement &statement : request.statements) {
        const sql::StatementKind kind = sql::statementKind(statement.sql);
        if (kind.readOnly)
            continue;
        ++writes;
        idempotent = idempotent && kind.idempotent;
    }
    RequestTraits traits;
    traits.readOnly = writes == 0;
    traits.repeatable = writes == 0 || request.idempotent || (writes == 1 && idempotent);
    return traits;
}

} // namespace d1
