// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/ascii.h"
#include "sql/plantree.h"

#include <algorithm>
#include <array>

namespace d1::sql {

namespace {

using namespace std::string_view_literals;

bool takePrefix(std::string_view &text, std::string_view prefix)
{
    const bool found = text.starts_with(prefix);
    if (found)
        text.remove_prefix(prefix.size());
    return found;
}

bool takeSuffix(std::string_view &text, std::string_view suffix)
{
    const bool found = text.ends_with(suffix);
    if (found)
        text.remove_suffix(suffix.size());
    return found;
}

/// Takes " (...)" off the end and gives what is inside. Counts from the back: names may hold parentheses too.
std::string_view takeParentheses(std::string_view &text)
{
    if (!text.ends_with(')'))
        return {};
    int depth = 0;
    for (std::size_t i = text.size(); i-- > 0;) {
        depth += text[i] == ')' ? 1 : text[i] == '(' ? -1 : 0;
        if (depth > 0)
            continue;
        if (i > 0 && text[i - 1] != ' ')
            return {};
        const std::string_view inside = text.substr(i + 1, text.size() - i - 2);
        text = text.substr(0, i > 0 ? i - 1 : 0);
        return inside;
    }
    return {};
}

struct AccessWords {
    std::string_view words;
    PlanAccess access;
};

/// What may follow USING, the longer first where one begins another.
constexpr std::array accessWords{
    AccessWords{"AUTOMATIC PARTIAL COVERING INDEX", PlanAccess::AutomaticPartialIndex},
    AccessWords{"AUTOMATIC COVERING INDEX", PlanAccess::AutomaticIndex},
    AccessWords{"AUTOMATIC INDEX", PlanAccess::AutomaticIndex},
    AccessWords{"COVERING INDEX", PlanAccess::CoveringIndex},
    AccessWords{"INDEX", PlanAccess::Index},
    AccessWords{"INTEGER PRIMARY KEY", PlanAccess::RowId},
    AccessWords{"PRIMARY KEY", PlanAccess::PrimaryKey},
};

/// Cuts "name USING INDEX i (a=?)" behind the name. Takes the last USING that reads as one: names are printed bare.
void takeAccess(std::string_view &text, PlanNode &node)
{
    constexpr std::string_view opening = " USING ";
    for (std::size_t at = text.rfind(opening); at != std::string_view::npos;
         at = at == 0 ? std::string_view::npos : text.rfind(opening, at - 1)) {
        std::string_view rest = text.substr(at + opening.size());
        for (const AccessWords &known : accessWords) {
            if (!takePrefix(rest, known.words) || (!rest.empty() && rest.front() != ' '))
                continue;
            node.access = known.access;
            node.constraint = takeParentheses(rest);
            takePrefix(rest, " ");
            node.index = rest;
            text = text.substr(0, at);
            return;
        }
    }
}

bool isCountOf(std::string_view text, std::string_view suffix)
{
    return takeSuffix(text, suffix) && !text.empty() && std::ranges::all_of(text, isAsciiDigit);
}

bool isConstantRow(std::string_view text)
{
    return text == "CONSTANT ROW" || isCountOf(text, " CONSTANT ROW") || isCountOf(text, " CONSTANT ROWS")
           || isCountOf(text, "-ROW VALUES CLAUSE");
}

/// What follows SCAN or SEARCH.
void readLoop(std::string_view text, PlanNode &node)
{
    if (const std::size_t rows = text.rfind(" (~"); rows != std::string_view::npos && text.ends_with(" rows)"))
        text = text.substr(0, rows);
    node.leftJoin = takeSuffix(text, " LEFT-JOIN");
    if (isConstantRow(text)) {
        node.operation = PlanOperation::ConstantRow;
        return;
    }
    constexpr std::string_view virtualTable = " VIRTUAL TABLE INDEX ";
    if (const std::size_t at = text.find(virtualTable); at != std::string_view::npos) {
        node.operation = PlanOperation::VirtualTable;
        node.access = PlanAccess::VirtualTable;
        node.index = text.substr(at + virtualTable.size());
        text = text.substr(0, at);
    } else {
        takeAccess(text, node);
        // A SEARCH without any USING looks for min() or max() and may read one row or all: not a plain full scan.
        if (node.access == PlanAccess::None && node.operation == PlanOperation::Scan)
            node.access = PlanAccess::FullScan;
    }
    node.stopsAtFirst = takeSuffix(text, " EXISTS");
    takePrefix(text, "TABLE ");
    if (const std::size_t as = text.find(" AS "); as != std::string_view::npos) {
        node.alias = text.substr(as + 4);
        text = text.substr(0, as);
    }
    node.table = text;
}

bool readSubquery(std::string_view text, PlanNode &node)
{
    takePrefix(text, "EXECUTE ");
    takePrefix(text, "REUSE ");
    const bool isCorrelated = takePrefix(text, "CORRELATED ");
    const bool isList = takePrefix(text, "LIST ");
    if (!isList)
        takePrefix(text, "SCALAR ");
    if (!takePrefix(text, "SUBQUERY ") && text != "SUBQUERY")
        return false;
    node.operation = isCorrelated ? PlanOperation::CorrelatedSubquery
                     : isList     ? PlanOperation::ListSubquery
                                  : PlanOperation::ScalarSubquery;
    return true;
}

bool readInOperator(std::string_view text, PlanNode &node)
{
    if (!takePrefix(text, "USING ") || !takeSuffix(text, " FOR IN-OPERATOR"))
        return false;
    node.operation = PlanOperation::InOperator;
    if (takePrefix(text, "ROWID SEARCH ON TABLE ")) {
        node.access = PlanAccess::RowId;
        node.table = text;
    } else {
        node.access = takePrefix(text, "COVERING ") ? PlanAccess::CoveringIndex : PlanAccess::Index;
        takePrefix(text, "INDEX ");
        node.index = text;
    }
    return true;
}

bool readCompound(std::string_view text, PlanNode &node)
{
    if (text == "COMPOUND QUERY" || takePrefix(text, "COMPOUND SUBQUERIES ")) {
        node.operation = PlanOperation::Compound;
        node.purpose = takeParentheses(text);
        return true;
    }
    if (text == "LEFT-MOST SUBQUERY") {
        node.operation = PlanOperation::CompoundPart;
        return true;
    }
    takeSuffix(text, " USING TEMP B-TREE");
    constexpr std::array operators{"UNION ALL"sv, "UNION"sv, "INTERSECT"sv, "EXCEPT"sv};
    if (std::ranges::find(operators, text) == operators.end())
        return false;
    node.operation = PlanOperation::CompoundPart;
    node.purpose = text;
    return true;
}

bool readMerge(std::string_view text, PlanNode &node)
{
    if (text == "LEFT" || text == "RIGHT") {
        node.operation = PlanOperation::MergePart;
        return true;
    }
    if (!takePrefix(text, "MERGE"))
        return false;
    node.operation = PlanOperation::Merge;
    node.purpose = takeParentheses(text);
    return true;
}

bool readNamed(std::string_view text, PlanNode &node)
{
    if (takePrefix(text, "CO-ROUTINE ")) {
        node.operation = PlanOperation::CoRoutine;
    } else if (takePrefix(text, "MATERIALIZE ")) {
        node.operation = PlanOperation::Materialize;
    } else if (takePrefix(text, "RIGHT-JOIN ")) {
        node.operation = PlanOperation::RightJoin;
    } else if (takePrefix(text, "BLOOM FILTER ON ")) {
        node.operation = PlanOperation::BloomFilter;
        node.constraint = takeParentheses(text);
    } else {
        return false;
    }
    node.table = text;
    return true;
}

bool readFixedWords(std::string_view text, PlanNode &node)
{
    if (takePrefix(text, "USE TEMP B-TREE FOR ")) {
        node.operation = PlanOperation::UseTempBTree;
        node.purpose = text;
    } else if (text == "MULTI-INDEX OR") {
        node.operation = PlanOperation::MultiIndexOr;
    } else if (takePrefix(text, "INDEX ") && !text.empty() && std::ranges::all_of(text, isAsciiDigit)) {
        node.operation = PlanOperation::OrTerm;
    } else if (text == "CREATE BLOOM FILTER") {
        node.operation = PlanOperation::BloomFilter;
    } else if (text == "RECURSIVE STEP") {
        node.operation = PlanOperation::RecursiveStep;
    } else if (text == "SETUP") {
        node.operation = PlanOperation::Setup;
    } else {
        return false;
    }
    return true;
}

} // namespace

PlanNode parsePlanDetail(std::string_view detail)
{
    PlanNode node;
    node.detail = detail;
    std::string_view rest = detail;
    if (takePrefix(rest, "SCAN ")) {
        node.operation = PlanOperation::Scan;
        readLoop(rest, node);
    } else if (takePrefix(rest, "SEARCH ")) {
        node.operation = PlanOperation::Search;
        readLoop(rest, node);
    } else {
        // Each leaves the node alone when the text is not its own.
        [[maybe_unused]] const bool known = readFixedWords(detail, node) || readNamed(detail, node)
                                            || readSubquery(detail, node) || readInOperator(detail, node)
                                            || readMerge(detail, node) || readCompound(detail, node);
    }
    return node;
}

} // namespace d1::sql
