// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/schema/schema.h"
#include "sql/tokenizer.h"

#include <span>
#include <string>
#include <vector>

namespace d1 {

struct RelationColumn {
    std::string name;
    std::string type; ///< as declared; empty when it is not known

    bool operator==(const RelationColumn &) const = default;
};

/// Something that a statement takes rows from or puts them into, under the name it has there.
struct Relation {
    std::string name; ///< the alias, when it has one; empty for a subquery without
    std::vector<RelationColumn> columns;
    const SchemaTable *table = nullptr; ///< of the schema given; null for subqueries and common tables
    int level = 0;                      ///< 0: of the SELECT at the place itself; 1: of the one around it
};

/// What can be named at one place of a statement, however unfinished the statement is.
struct Relations {
    std::vector<Relation> sources; ///< the innermost SELECT's first
    std::vector<Relation> common;  ///< WITH

    /// `position`: the token in front of which one writes. The schema must outlive the answer.
    static Relations at(std::span<const sql::Token> tokens, std::size_t position, const Schema &schema);

    /// By alias or name, whatever its case; null when there is none.
    [[nodiscard]] const Relation *find(const std::string &name) const;
};

} // namespace d1
