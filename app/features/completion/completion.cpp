// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/completion/completion.h"

#include "features/completion/completionplace.h"
#include "features/completion/fittingkeywords.h"
#include "features/completion/offerranking.h"
#include "features/completion/relations.h"
#include "features/completion/sqlfunctions.h"
#include "sql/ascii.h"
#include "sql/keywords.h"
#include "sql/pragmas.h"
#include "sql/quoting.h"

#include <algorithm>

namespace d1 {

namespace {

using Wanted = CompletionPlace::Wanted;

std::string detailOf(const std::string &type, const std::string &table)
{
    return type.empty() || table.empty() ? type + table : type + " · " + table;
}

/// Puts everything that fits into a ranking, the likeliest first.
class Collector
{
public:
    Collector(const Schema &schema, const Relations &relations, std::string_view letters)
        : m_schema(schema)
        , m_relations(relations)
        , m_hasLetters(!letters.empty())
        , m_ranking(letters)
    {}

    void addFitting(const CompletionPlace &place)
    {
        switch (place.wanted) {
        case Wanted::Table:
            addTables();
            break;
        case Wanted::Column:
            addTargetColumns(place.table);
            break;
        case Wanted::Expression:
            addExpression(place);
            break;
        case Wanted::Pragma:
            for (const std::string_view pragma : sql::pragmasOfD1())
                add(OfferKind::Pragma, std::string(pragma));
            break;
        case Wanted::Statement:
        case Wanted::Keyword:
        case Wanted::Type:
        case Wanted::NewName:
            break;
        }
        for (const std::string_view keyword : fittingKeywords(place))
            add(OfferKind::Keyword, std::string(keyword));
    }

    /// What hardly fits, behind all the rest.
    void addDistant(Wanted wanted)
    {
        if (!m_hasLetters || wanted == Wanted::NewName)
            return;
        if (wanted != Wanted::Table && wanted != Wanted::Pragma && wanted != Wanted::Column)
            addTables();
        for (const std::string_view keyword : sql::keywords())
            add(OfferKind::Keyword, std::string(keyword));
    }

    void addSnippets(const std::vector<Snippet> &snippets)
    {
        for (const Snippet &snippet : snippets)
            m_ranking.add({OfferKind::Snippet, snippet.name, snippet.body, snippet.description});
    }

    void addColumns(const Relation &relation)
    {
        for (const RelationColumn &column : relation.columns)
            addColumn(column, relation.name);
    }

    [[nodiscard]] std::vector<CompletionOffer> take() { return m_ranking.take(); }

private:
    void add(OfferKind kind, const std::string &name, const std::string &detail = {})
    {
        m_ranking.add({kind, name, name, detail});
    }
    void addName(OfferKind kind, const std::string &name, const std::string &detail = {})
    {
        m_ranking.add({kind, name, sql::quoteIdentifierIfNeeded(name), detail});
    }
    void addColumn(const RelationColumn &column, const std::string &table)
    {
        addName(OfferKind::Column, column.name, detailOf(column.type, table));
    }

    void addTables()
    {
        for (const Relation &relation : m_relations.common)
            addName(OfferKind::Relation, relation.name, "WITH");
        for (const SchemaTable &table : m_schema.tables)
            addName(table.type == SchemaTableType::View ? OfferKind::View : OfferKind::Table, table.name);
    }

    void addTargetColumns(const std::string &table)
    {
        if (const SchemaTable *target = m_schema.find(table)) {
            for (const SchemaColumn &column : target->columns) {
                if (!column.generated)
                    addColumn({column.name, column.declaredType}, target->name);
            }
        } else if (!m_relations.sources.empty()) {
            addColumns(m_relations.sources.front());
        }
    }

    /// How many of the innermost sources have a column of this name.
    [[nodiscard]] long ownersOf(const std::string &column) const
    {
        return std::ranges::count_if(m_relations.sources, [&column](const Relation &relation) {
            return relation.level == 0 && std::ranges::any_of(relation.columns, [&column](const RelationColumn &other) {
                       return sql::equalsIgnoringCase(other.name, column);
                   });
        });
    }

    void addExpression(const CompletionPlace &place)
    {
        if (place.clause == "ON")
            addJoinConditions();
        for (const Relation &relation : m_relations.sources) {
            for (const RelationColumn &column : relation.columns) {
                const bool isAmbiguous = relation.level > 0 || ownersOf(column.name) > 1;
                if (!isAmbiguous || relation.name.empty()) {
                    addColumn(column, relation.name);
                    continue;
                }
                m_ranking.add(
                    {OfferKind::Column, column.name,
                     sql::quoteIdentifierIfNeeded(relation.name) + "." + sql::quoteIdentifierIfNeeded(column.name),
                     detailOf(column.type, relation.name)});
            }
        }
        for (const Relation &relation : m_relations.sources) {
            if (!relation.name.empty())
                addName(OfferKind::Relation, relation.name, relation.table ? relation.table->name : std::string());
        }
        if (m_hasLetters) {
            for (const SqlFunction &function : sqlFunctions())
                add(OfferKind::Function, std::string(function.name), "(" + std::string(function.arguments) + ")");
        }
        if (m_relations.sources.empty()) {
            addTables();
            for (const SchemaTable &table : m_schema.tables) {
                for (const SchemaColumn &column : table.columns)
                    addColumn({column.name, column.declaredType}, table.name);
            }
        }
    }

    void addJoinConditions()
    {
        for (const Relation &relation : m_relations.sources) {
            for (const Relation &other : m_relations.sources) {
                if (relation.level == 0 && other.level == 0)
                    addConditions(relation, other);
            }
        }
    }

    void addConditions(const Relation &from, const Relation &to)
    {
        if (!from.table || !to.table || &from == &to)
            return;
        for (const SchemaForeignKey &key : from.table->foreignKeys) {
            if (!sql::equalsIgnoringCase(key.toTable, to.table->name))
                continue;
            std::string condition;
            const std::vector<std::string> targets = key.toColumns.empty() ? keyOf(*to.table) : key.toColumns;
            for (std::size_t i = 0; i < key.fromColumns.size() && i < targets.size(); ++i) {
                condition +=
                    (i > 0 ? " AND " : "") + qualified(from, key.fromColumns[i]) + " = " + qualified(to, targets[i]);
            }
            if (!condition.empty())
                add(OfferKind::Condition, condition);
        }
    }

    static std::string qualified(const Relation &relation, const std::string &column)
    {
        return sql::quoteIdentifierIfNeeded(relation.name) + "." + sql::quoteIdentifierIfNeeded(column);
    }

    static std::vector<std::string> keyOf(const SchemaTable &table)
    {
        std::vector<std::string> key;
        for (const SchemaColumn &column : table.columns) {
            if (column.primaryKeyPosition > 0)
                key.push_back(column.name);
        }
        return key;
    }

    const Schema &m_schema;
    const Relations &m_relations;
    bool m_hasLetters;
    OfferRanking m_ranking;
};

bool isWordLike(const sql::Token &token)
{
    return token.kind == sql::TokenKind::Identifier || token.kind == sql::TokenKind::Keyword;
}

} // namespace

void Completion::setSnippets(const std::vector<Snippet> &snippets)
{
    m_statements.clear();
    m_expressions.clear();
    for (const Snippet &snippet : snippets)
        (isWholeStatement(snippet) ? m_statements : m_expressions).push_back(snippet);
}

CompletionOffers Completion::at(std::string_view statement, std::size_t caret) const
{
    for (const sql::Token &token : sql::tokenize(statement)) {
        const bool isWritten = token.offset < caret && token.offset + token.text.size() >= caret;
        if (isWritten && !isWordLike(token) && token.kind != sql::TokenKind::Space
            && token.kind != sql::TokenKind::Operator)
            return {};
    }
    std::vector<sql::Token> tokens = sql::significantTokens(statement);
    const auto written = std::ranges::find_if(tokens, [caret](const sql::Token &token) {
        return isWordLike(token) && token.offset < caret && token.offset + token.text.size() >= caret;
    });
    std::string_view letters;
    if (written != tokens.end()) {
        letters = statement.substr(written->offset, caret - written->offset);
        tokens.erase(written); // it is no alias and no column
    }
    const auto next = std::ranges::find_if(tokens, [caret](const sql::Token &token) { return token.offset >= caret; });
    const auto position = static_cast<std::size_t>(next - tokens.begin());
    const std::span before = std::span(tokens).first(position);

    const Relations relations = Relations::at(tokens, position, m_schema);
    Collector collector(m_schema, relations, letters);
    if (position > 0 && before.back().text == ".") {
        const std::string owner = position > 1 ? sql::unquoteIdentifier(before[position - 2].text) : std::string();
        if (const Relation *relation = relations.find(owner)) {
            collector.addColumns(*relation);
        } else if (const SchemaTable *table = m_schema.find(owner)) {
            Relation named{table->name, {}};
            for (const SchemaColumn &column : table->columns)
                named.columns.push_back({column.name, column.declaredType});
            collector.addColumns(named);
        }
        return {letters.size(), collector.take()};
    }
    const CompletionPlace place = CompletionPlace::after(before);
    collector.addFitting(place);
    if (place.wanted == Wanted::Statement)
        collector.addSnippets(m_statements);
    else if (place.wanted == Wanted::Expression && !letters.empty())
        collector.addSnippets(m_expressions);
    collector.addDistant(place.wanted);
    return {letters.size(), collector.take()};
}

} // namespace d1
