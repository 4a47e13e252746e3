// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/format/statementlayout.h"

#include "sql/format/formatter.h"
#include "sql/format/spacing.h"

#include <algorithm>
#include <utility>

namespace d1::sql {

namespace {

using Kind = LayoutNode::Kind;

} // namespace

StatementLayout::StatementLayout(std::span<const WrittenWord> statement, std::vector<LayoutNode> tree)
    : m_words(statement)
    , m_tree(std::move(tree))
    , m_breaksAfter(statement.size())
{
    keepColumnsApart();
    measure();
}

/// CREATE TABLE gives every column its line, however short they are.
void StatementLayout::keepColumnsApart()
{
    const bool createsTable =
        m_words.size() > 2 && m_words[0].is("CREATE") && (m_words[1].is("TABLE") || m_words[2].is("TABLE"));
    if (!createsTable)
        return;
    const auto columns = std::ranges::find(m_tree, Kind::Parentheses, &LayoutNode::kind);
    if (columns != m_tree.end() && !isQuery(*columns) && splitAtCommas(columns->children).size() > 1)
        m_breaksAfter[columns->first] = true;
}

void StatementLayout::measure()
{
    m_columnsTo.push_back(0);
    m_breaksTo.push_back(0);
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        const WrittenWord &word = m_words[i];
        std::size_t columns = columnsOf(word.token.text) + (hasSpaceBefore(m_words, i) ? 1 : 0);
        for (const WrittenComment &comment : word.behind)
            columns += 1 + columnsOf(comment.text);
        const bool nextIsBelow = i + 1 < m_words.size() && !m_words[i + 1].above.empty();
        const bool isTall = word.token.text.contains('\n');
        const bool breaks = m_breaksAfter[i] || word.endsLine() || nextIsBelow || isTall;
        m_columnsTo.push_back(m_columnsTo.back() + columns);
        m_breaksTo.push_back(m_breaksTo.back() + (breaks ? 1 : 0));
    }
}

bool StatementLayout::fits(std::size_t first, std::size_t last, std::size_t column, std::size_t reserve) const
{
    if (m_breaksTo[last] != m_breaksTo[first] || m_words[last].token.text.contains('\n'))
        return false;
    // Comments behind the last word may stand out.
    const std::size_t columns = m_columnsTo[last] - m_columnsTo[first]
                                + (last > first && hasSpaceBefore(m_words, last) ? 1 : 0)
                                + columnsOf(m_words[last].token.text);
    return column + columns + reserve <= FormatColumns;
}

bool StatementLayout::fitsHere(Nodes nodes, std::size_t reserve) const
{
    return nodes.empty() || fits(nodes.front().first, nodes.back().last, m_writer.column(), reserve);
}

bool StatementLayout::isKeyword(const LayoutNode &node, std::string_view spacedKeywords) const
{
    return node.kind == Kind::Word && wordOf(node).isOneOf(spacedKeywords);
}

bool StatementLayout::isOperator(const LayoutNode &node, std::string_view text) const
{
    return node.kind == Kind::Word && wordOf(node).isOperator(text);
}

bool StatementLayout::startsClause(const LayoutNode &node) const
{
    if (node.kind != Kind::Word)
        return false;
    const WrittenWord none{};
    const WrittenWord &word = wordOf(node);
    const WrittenWord &previous = node.first > 0 ? m_words[node.first - 1] : none;
    const WrittenWord &next = node.first + 1 < m_words.size() ? m_words[node.first + 1] : none;
    constexpr std::string_view joinWords = "NATURAL LEFT RIGHT FULL INNER CROSS OUTER JOIN";
    if (word.isOneOf(
            "SELECT WITH WHERE HAVING WINDOW LIMIT RETURNING UNION INTERSECT EXCEPT PARTITION ROWS RANGE GROUPS"))
        return true;
    if (word.is("FROM"))
        return !previous.isOneOf("DISTINCT DELETE");
    if (word.isOneOf("GROUP ORDER"))
        return next.is("BY");
    if (word.isOneOf(joinWords))
        return !previous.isOneOf(joinWords);
    if (word.is("SET"))
        return !previous.isOneOf("UPDATE DELETE");
    if (word.is("VALUES"))
        return !previous.is("DEFAULT");
    if (word.is("ON"))
        return next.is("CONFLICT");
    if (word.is("FOR"))
        return next.is("EACH");
    if (word.isOneOf("INSERT UPDATE DELETE REPLACE"))
        return previous.isOperator(")") || previous.isOneOf("EXPLAIN PLAN");
    return false;
}

/// How many nodes of a clause come before its list; all of them when it has none.
std::size_t StatementLayout::headOf(Nodes clause) const
{
    std::size_t head = clause.size();
    if (isKeyword(clause[0], "SELECT FROM SET VALUES RETURNING WITH WINDOW"))
        head = 1;
    else if (isKeyword(clause[0], "GROUP ORDER PARTITION"))
        head = 2;
    else if (isKeyword(clause[0], "ON"))
        head = static_cast<std::size_t>(
                   std::ranges::find_if(clause, [this](const LayoutNode &node) { return isKeyword(node, "SET"); })
                   - clause.begin())
               + 1;
    if (head < clause.size() && isKeyword(clause[head], "DISTINCT ALL RECURSIVE"))
        ++head;
    return std::min(head, clause.size());
}

std::vector<StatementLayout::Nodes> StatementLayout::splitAtCommas(Nodes nodes) const
{
    std::vector<Nodes> items;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (isOperator(nodes[i], ",")) {
            items.push_back(nodes.subspan(begin, i - begin));
            begin = i + 1;
        }
    }
    items.push_back(nodes.subspan(begin));
    return items;
}

/// Whether it holds clauses rather than a list or an expression: a query, or the body of an OVER or a FILTER.
bool StatementLayout::isQuery(const LayoutNode &parentheses) const
{
    const Nodes children = parentheses.children;
    return !children.empty() && isKeyword(children.front(), "SELECT WITH VALUES PARTITION ORDER WHERE");
}

bool StatementLayout::isSimpleList(Nodes nodes) const
{
    const auto isSimple = [this](const LayoutNode &node) {
        return node.kind == Kind::Word && wordOf(node).above.empty() && !wordOf(node).endsLine();
    };
    return std::ranges::all_of(nodes, isSimple)
           && std::ranges::all_of(splitAtCommas(nodes), [](Nodes item) { return item.size() <= 2; });
}

std::string StatementLayout::text()
{
    if (!m_tree.empty() && m_tree.back().kind == Kind::Body)
        writeTrigger(m_tree);
    else
        writeClauses(m_tree, 0);
    return m_writer.take();
}

void StatementLayout::writeWord(std::size_t i)
{
    m_writer.write(m_words[i], hasSpaceBefore(m_words, i));
}

void StatementLayout::writeFlat(Nodes nodes)
{
    if (nodes.empty())
        return;
    for (std::size_t i = nodes.front().first; i <= nodes.back().last; ++i)
        writeWord(i);
}

void StatementLayout::writeTrigger(Nodes nodes)
{
    const LayoutNode &body = nodes.back();
    writeClauses(nodes.first(nodes.size() - 1), 0);
    m_writer.newLine(0);
    writeWord(body.first);
    const Nodes inside = body.children;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= inside.size(); ++i) {
        if (i < inside.size() && !isOperator(inside[i], ";"))
            continue;
        writeClauses(inside.subspan(begin, i - begin), LineWriter::Step);
        if (i < inside.size())
            writeWord(inside[i].first);
        begin = i + 1;
    }
    m_writer.newLine(0);
    writeWord(body.last);
}

void StatementLayout::writeClauses(Nodes nodes, std::size_t indentation)
{
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= nodes.size(); ++i) {
        if (i < nodes.size() && !startsClause(nodes[i]))
            continue;
        m_writer.newLine(indentation);
        writeClause(nodes.subspan(begin, i - begin), indentation);
        begin = i;
    }
}

void StatementLayout::writeClause(Nodes clause, std::size_t indentation)
{
    if (fitsHere(clause))
        return writeFlat(clause);
    const std::size_t head = headOf(clause);
    if (splitAtCommas(clause.subspan(head)).size() < 2)
        return writeRun(clause);
    writeRun(clause.first(head));
    writeItems(clause.subspan(head), indentation + LineWriter::Step);
}

void StatementLayout::writeItems(Nodes nodes, std::size_t indentation)
{
    for (const Nodes item : splitAtCommas(nodes)) {
        m_writer.newLine(indentation);
        writeRun(item);
        const bool isLast = item.data() + item.size() == nodes.data() + nodes.size();
        if (!isLast)
            writeWord((item.data() + item.size())->first);
    }
}

void StatementLayout::writeRun(Nodes nodes)
{
    if (fitsHere(nodes))
        return writeFlat(nodes);
    std::size_t begin = 0;
    bool isInBetween = false;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (isKeyword(nodes[i], "BETWEEN")) {
            isInBetween = true;
        } else if (isKeyword(nodes[i], "AND") && isInBetween) {
            isInBetween = false;
        } else if (isKeyword(nodes[i], "AND OR") && i > begin) {
            writeFilled(nodes.subspan(begin, i - begin));
            const std::size_t hanging = m_writer.hanging();
            m_writer.newLine(hanging);
            m_writer.setHanging(hanging);
            begin = i;
        }
    }
    writeFilled(nodes.subspan(begin));
}

/// The last node of what should not be torn apart: an operator with its right side, a function with its arguments.
std::size_t StatementLayout::unitEnd(Nodes nodes, std::size_t i) const
{
    const auto isBinary = [this](const LayoutNode &node) {
        return node.kind == Kind::Word && wordOf(node).token.kind == TokenKind::Operator && !isOperator(node, ",");
    };
    while (i + 1 < nodes.size() && isBinary(nodes[i]))
        ++i;
    const bool isCall = nodes[i].kind == Kind::Word && i + 1 < nodes.size() && nodes[i + 1].kind == Kind::Parentheses
                        && !hasSpaceBefore(m_words, nodes[i + 1].first);
    return isCall ? i + 1 : i;
}

/// Breaks a line only when it is full, and parentheses only when they do not fit in one.
void StatementLayout::writeFilled(Nodes nodes)
{
    const auto wrap = [this] {
        const std::size_t hanging = m_writer.hanging();
        if (m_writer.indentation() == hanging && m_writer.column() == hanging)
            return;
        m_writer.newLine(hanging);
        m_writer.setHanging(hanging);
    };
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const LayoutNode &node = nodes[i];
        const std::size_t last = nodes[unitEnd(nodes, i)].last;
        const bool isFull = !fits(node.first, last, m_writer.column() + 1, 1);
        const bool isBetterBelow = isFull && fits(node.first, last, m_writer.hanging(), 1);
        if (i > 0 && node.kind == Kind::Word && isBetterBelow && hasSpaceBefore(m_words, node.first))
            wrap();
        if (node.kind == Kind::Word)
            writeWord(node.first);
        else
            writeGroup(node);
    }
}

void StatementLayout::writeGroup(const LayoutNode &group)
{
    const std::size_t space = hasSpaceBefore(m_words, group.first) ? 1 : 0;
    if (fits(group.first, group.last, m_writer.column() + space, 1))
        return writeFlat(Nodes(&group, 1));
    const std::size_t hanging = m_writer.hanging();
    writeWord(group.first);
    const std::size_t indentation = m_writer.indentation();
    if (group.kind == Kind::Case)
        writeCase(group, indentation);
    else
        writeParentheses(group, indentation);
    writeWord(group.last);
    m_writer.setHanging(hanging);
}

void StatementLayout::writeParentheses(const LayoutNode &group, std::size_t indentation)
{
    const Nodes children = group.children;
    const std::size_t inner = indentation + LineWriter::Step;
    if (isQuery(group)) {
        writeClauses(children, inner);
    } else if (splitAtCommas(children).size() > 1 && (m_breaksAfter[group.first] || !isSimpleList(children))) {
        writeItems(children, inner);
    } else {
        m_writer.newLine(inner);
        m_writer.setHanging(inner);
        writeRun(children);
    }
    m_writer.newLine(indentation);
}

void StatementLayout::writeCase(const LayoutNode &group, std::size_t indentation)
{
    const Nodes children = group.children;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= children.size(); ++i) {
        if (i < children.size() && !isKeyword(children[i], "WHEN ELSE"))
            continue;
        writeRun(children.subspan(begin, i - begin));
        m_writer.newLine(indentation + LineWriter::Step);
        begin = i;
    }
    m_writer.newLine(indentation);
}

} // namespace d1::sql
