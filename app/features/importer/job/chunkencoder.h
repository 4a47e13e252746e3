// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statement.h"
#include "features/importer/job/importplan.h"
#include "features/importer/job/insertsql.h"
#include "features/importer/job/jsonrows.h"
#include "features/importer/job/ledger.h"

namespace d1 {

/// Turns rows of a block into statements that bind them: as one JSON text where that is exact, as literals where it is
/// not, and a single row value by value, which fits whatever D1 can store. Pure; any thread.
class ChunkEncoder
{
public:
    explicit ChunkEncoder(std::shared_ptr<const ImportPlan> plan);

    /// The inserts alone.
    [[nodiscard]] std::vector<Statement> inserts(const RowBlock &rows, RowRange range) const;
    /// The ledger's entry for `span`, which the rows cover, and the inserts.
    [[nodiscard]] std::vector<Statement> chunk(const Ledger &ledger, RowSpan span, const RowBlock &rows,
                                               RowRange range) const;
    /// Deletes the rows by the plan's first key; needs canRemove().
    [[nodiscard]] Statement removal(const RowBlock &rows, RowRange range) const;
    [[nodiscard]] bool canRemove() const { return !m_plan->keys.empty(); }

private:
    struct Keys {
        InsertSql::KeyRows rows;
        std::vector<Cell> params;
    };

    [[nodiscard]] Keys keysOf(const RowBlock &rows, RowRange range) const;
    [[nodiscard]] std::vector<Statement> literalInserts(const RowBlock &rows, RowRange range) const;

    std::shared_ptr<const ImportPlan> m_plan;
    InsertSql m_sql;
    std::vector<std::size_t> m_keyValues;
    std::vector<FieldForm> m_forms; ///< of the values that come from the file
};

} // namespace d1
