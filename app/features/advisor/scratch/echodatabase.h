// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/scratch/accesspattern.h"
#include "features/advisor/scratch/scratchdatabase.h"
#include "features/schema/schema.h"

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace d1::advisor {

struct EchoRecorder;

/// Expressions that an index could hold, by position in Schema::tables. Each is a column of the echoed table.
using TableExpressions = std::map<std::size_t, std::vector<std::string>>;

/// A database whose tables are echoes: empty virtual tables that note what SQLite's planner asks of them. So
/// conditions, orders and needed columns come from SQLite's own parser, through views, subqueries and common tables
/// alike.
class EchoDatabase
{
public:
    /// Tables, and the views and other virtual tables that can be made on them.
    [[nodiscard]] static Result<EchoDatabase> create(const Schema &schema, const TableExpressions &expressions);

    /// What the statement asks of each table. The statement never runs. Clauses that virtual tables do not know
    /// (INDEXED BY, ON CONFLICT, RETURNING) are left out when they are in the way.
    [[nodiscard]] Result<std::vector<AccessPattern>> patternsOf(std::string_view sql);

    /// The name of the column that echoes expression `number` of a table.
    [[nodiscard]] static std::string expressionColumn(std::size_t number);

    EchoDatabase(EchoDatabase &&) noexcept;
    ~EchoDatabase();

private:
    EchoDatabase(std::unique_ptr<EchoRecorder> recorder, ScratchDatabase database);

    std::unique_ptr<EchoRecorder> m_recorder; // at one address, which SQLite knows; outlives the database
    ScratchDatabase m_database;
};

} // namespace d1::advisor
