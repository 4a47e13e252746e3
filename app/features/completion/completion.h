// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/completion/completionoffer.h"
#include "features/schema/schema.h"
#include "features/snippets/snippet.h"

#include <string_view>

namespace d1 {

/// Knows what may be written at a place of a statement: columns of the tables that the statement names (by alias, of
/// common tables and subqueries too), conditions that foreign keys suggest, tables, functions, pragmas, snippets, and
/// the keywords that fit. All of it begins with what fits best.
class Completion
{
public:
    void setSchema(Schema schema) { m_schema = std::move(schema); }
    /// Whole statements are offered where a statement begins, others where a value may stand.
    void setSnippets(const std::vector<Snippet> &snippets);

    /// `caret` is a byte offset in `statement`. Nothing inside strings, comments and numbers, and no word that is
    /// already written.
    [[nodiscard]] CompletionOffers at(std::string_view statement, std::size_t caret) const;

private:
    Schema m_schema;
    std::vector<Snippet> m_statements;
    std::vector<Snippet> m_expressions;
};

} // namespace d1
