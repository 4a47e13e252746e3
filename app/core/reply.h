// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attempt.h"
#include "core/meta.h"
#include "core/resultset.h"

#include <string>
#include <vector>

namespace d1 {

/// Rows and meta of one statement. `rows` is never null; a statement without rows has no columns.
struct StatementReply {
    StatementReply();
    StatementReply(ResultSetPtr resultRows, Meta resultMeta);

    ResultSetPtr rows;
    Meta meta;
    /// The rows of EXPLAIN QUERY PLAN of the same statement, when the connection had them for next to nothing; else
    /// null.
    ResultSetPtr plan;
};

/// The answer to one Request: an entry a statement, in order. Cheap to copy.
struct Reply {
    std::vector<StatementReply> statements;
    std::vector<Attempt> attempts; ///< all tries, the successful one last; empty when a bare connection answered
    /// Sentences for the person about what this backend could not do exactly ("duplicate columns were merged").
    std::vector<std::string> notices;
};

} // namespace d1
