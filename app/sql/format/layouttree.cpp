// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/format/layouttree.h"

#include <utility>

namespace d1::sql {

namespace {

constexpr std::size_t deepestNesting = 200;

bool isTrigger(std::span<const WrittenWord> statement)
{
    return statement.size() > 3 && statement[0].is("CREATE")
           && (statement[1].is("TRIGGER") || statement[2].is("TRIGGER"));
}

class TreeBuilder
{
public:
    explicit TreeBuilder(std::span<const WrittenWord> statement)
        : m_statement(statement)
        , m_isTrigger(isTrigger(statement))
    {}

    std::optional<std::vector<LayoutNode>> build();

private:
    using Kind = LayoutNode::Kind;

    [[nodiscard]] Kind openedBy(const WrittenWord &word) const;
    [[nodiscard]] Kind closedBy(const WrittenWord &word) const;
    [[nodiscard]] bool isIn(Kind kind) const { return m_open.back().kind == kind; }
    void open(Kind kind, std::size_t i);
    void close(std::size_t i);

    std::span<const WrittenWord> m_statement;
    bool m_isTrigger;
    std::vector<LayoutNode> m_open{LayoutNode{}}; ///< the outermost stands for the statement
};

LayoutNode::Kind TreeBuilder::openedBy(const WrittenWord &word) const
{
    if (word.isOperator("("))
        return Kind::Parentheses;
    if (word.is("CASE"))
        return Kind::Case;
    return m_isTrigger && m_open.size() == 1 && word.is("BEGIN") ? Kind::Body : Kind::Word;
}

LayoutNode::Kind TreeBuilder::closedBy(const WrittenWord &word) const
{
    if (word.isOperator(")"))
        return Kind::Parentheses;
    if (word.is("END") && (isIn(Kind::Case) || isIn(Kind::Body)))
        return m_open.back().kind;
    return Kind::Word;
}

void TreeBuilder::open(Kind kind, std::size_t i)
{
    LayoutNode node;
    node.kind = kind;
    node.first = i;
    m_open.push_back(std::move(node));
}

void TreeBuilder::close(std::size_t i)
{
    LayoutNode node = std::move(m_open.back());
    m_open.pop_back();
    node.last = i;
    m_open.back().children.push_back(std::move(node));
}

std::optional<std::vector<LayoutNode>> TreeBuilder::build()
{
    for (std::size_t i = 0; i < m_statement.size(); ++i) {
        const WrittenWord &word = m_statement[i];
        if (word.token.kind == TokenKind::Invalid)
            return std::nullopt;
        if (const Kind kind = openedBy(word); kind != Kind::Word) {
            open(kind, i);
            if (m_open.size() > deepestNesting)
                return std::nullopt;
        } else if (const Kind closed = closedBy(word); closed != Kind::Word) {
            if (m_open.size() == 1 || !isIn(closed))
                return std::nullopt;
            close(i);
        } else {
            m_open.back().children.push_back(LayoutNode{Kind::Word, i, i, {}});
        }
    }
    if (m_open.size() != 1)
        return std::nullopt;
    return std::move(m_open.back().children);
}

} // namespace

std::optional<std::vector<LayoutNode>> layoutTree(std::span<const WrittenWord> statement)
{
    return TreeBuilder(statement).build();
}

} // namespace d1::sql
