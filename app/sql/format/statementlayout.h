// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/format/layouttree.h"
#include "sql/format/linewriter.h"
#include "sql/format/writtenword.h"

#include <span>
#include <string>
#include <vector>

namespace d1::sql {

/// Lays out one sound statement: what fits in a line stays in one, the rest is broken at its clauses, its commas, its
/// AND and OR, its parentheses, in this order.
class StatementLayout
{
public:
    /// `tree` is the layoutTree() of the statement.
    StatementLayout(std::span<const WrittenWord> statement, std::vector<LayoutNode> tree);

    /// Without a line break at its end.
    [[nodiscard]] std::string text();

private:
    using Nodes = std::span<const LayoutNode>;

    void measure();
    void keepColumnsApart();
    [[nodiscard]] bool fits(std::size_t first, std::size_t last, std::size_t column, std::size_t reserve = 0) const;
    [[nodiscard]] bool fitsHere(Nodes nodes, std::size_t reserve = 0) const;
    [[nodiscard]] const WrittenWord &wordOf(const LayoutNode &node) const { return m_words[node.first]; }
    [[nodiscard]] bool isKeyword(const LayoutNode &node, std::string_view spacedKeywords) const;
    [[nodiscard]] bool isOperator(const LayoutNode &node, std::string_view text) const;

    [[nodiscard]] bool startsClause(const LayoutNode &node) const;
    [[nodiscard]] std::size_t headOf(Nodes clause) const;
    [[nodiscard]] std::vector<Nodes> splitAtCommas(Nodes nodes) const;
    [[nodiscard]] bool isQuery(const LayoutNode &parentheses) const;
    [[nodiscard]] bool isSimpleList(Nodes nodes) const;
    [[nodiscard]] std::size_t unitEnd(Nodes nodes, std::size_t i) const;

    void writeWord(std::size_t i);
    void writeFlat(Nodes nodes);
    void writeTrigger(Nodes nodes);
    void writeClauses(Nodes nodes, std::size_t indentation);
    void writeClause(Nodes clause, std::size_t indentation);
    void writeItems(Nodes nodes, std::size_t indentation);
    void writeRun(Nodes nodes);
    void writeFilled(Nodes nodes);
    void writeGroup(const LayoutNode &group);
    void writeParentheses(const LayoutNode &group, std::size_t indentation);
    void writeCase(const LayoutNode &group, std::size_t indentation);

    std::span<const WrittenWord> m_words;
    std::vector<LayoutNode> m_tree;
    std::vector<bool> m_breaksAfter;      ///< by word: the next one may not share its line
    std::vector<std::size_t> m_columnsTo; ///< sums over the words before, spaces included
    std::vector<std::size_t> m_breaksTo;  ///< how often the words before must break
    LineWriter m_writer;
};

} // namespace d1::sql
