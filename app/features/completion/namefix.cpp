// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/completion/namefix.h"

#include "features/completion/relations.h"
#include "features/completion/sqlfunctions.h"
#include "features/matching/nearestname.h"
#include "sql/ascii.h"
#include "sql/quoting.h"

#include <algorithm>
#include <array>
#include <vector>

namespace d1 {

namespace {

enum class Missing { Column, Table, Function };

/// What a database complains about: a name with what stands in front of it, as it was written.
struct Complaint {
    Missing missing = Missing::Column;
    std::vector<std::string> parts; ///< "main", "orders", "total"
    bool mayBeText = false;         ///< in double quotes, which SQLite once took for a string
};

std::vector<std::string> partsOf(std::string_view name)
{
    std::vector<std::string> parts;
    for (const sql::Token &token : sql::significantTokens(name)) {
        if (token.text != ".")
            parts.push_back(sql::unquoteIdentifier(token.text));
    }
    return parts;
}

std::optional<Complaint> complaintOf(std::string_view message)
{
    constexpr std::array beginnings{std::pair("no such column: ", Missing::Column),
                                    std::pair("no such table: ", Missing::Table),
                                    std::pair("no such function: ", Missing::Function)};
    constexpr std::string_view quotingHint = " - should this be a string literal in single-quotes?";
    constexpr std::string_view noColumnNamed = " has no column named ";
    for (const auto &[beginning, missing] : beginnings) {
        if (!message.starts_with(beginning))
            continue;
        std::string_view name = message.substr(std::string_view(beginning).size());
        const bool mayBeText = name.ends_with(quotingHint);
        if (mayBeText)
            name.remove_suffix(quotingHint.size());
        return Complaint{missing, partsOf(name), mayBeText};
    }
    if (const std::size_t at = message.find(noColumnNamed); message.starts_with("table ") && at != message.npos)
        return Complaint{Missing::Column, {std::string(message.substr(at + noColumnNamed.size()))}, false};
    return std::nullopt;
}

bool isNamed(const sql::Token &token, const std::string &name)
{
    const bool isWord = token.kind == sql::TokenKind::Identifier || token.kind == sql::TokenKind::QuotedIdentifier
                        || token.kind == sql::TokenKind::Keyword;
    return isWord && sql::equalsIgnoringCase(sql::unquoteIdentifier(token.text), name);
}

/// The place of the name's first part among the tokens.
std::optional<std::size_t> placeOf(const std::vector<std::string> &parts, const std::vector<sql::Token> &tokens,
                                   std::optional<std::size_t> offset)
{
    const std::size_t length = 2 * parts.size() - 1;
    std::optional<std::size_t> first;
    for (std::size_t begin = 0; begin + length <= tokens.size(); ++begin) {
        bool fits = begin == 0 || tokens[begin - 1].text != ".";
        for (std::size_t part = 0; fits && part < parts.size(); ++part)
            fits = isNamed(tokens[begin + 2 * part], parts[part])
                   && (part == 0 || tokens[begin + 2 * part - 1].text == ".");
        if (!fits)
            continue;
        if (!offset || tokens[begin].offset == *offset)
            return begin;
        first = first.value_or(begin);
    }
    return first;
}

/// As two people who write the same name differently would both have it: customerId, customer_id.
std::string folded(std::string_view name)
{
    std::string plain = sql::asciiLower(name);
    std::erase_if(plain, [](char c) { return c == '_' || c == ' '; });
    return plain;
}

/// The index of the name meant, if any.
std::optional<std::size_t> meant(const std::string &written, const std::vector<std::string> &names)
{
    constexpr std::size_t shortestPart = 3;
    const std::string typed = folded(written);
    std::vector<std::string> plain(names.size());
    std::ranges::transform(names, plain.begin(), folded);
    const std::vector<std::string_view> views(plain.begin(), plain.end());
    std::string_view nearest = nearestName(typed, views);
    if (nearest.empty() && typed.size() >= shortestPart) {
        const auto longer =
            std::ranges::find_if(views, [&typed](std::string_view name) { return name.ends_with(typed); });
        nearest = longer == views.end() ? std::string_view() : *longer;
    }
    if (nearest.empty())
        return std::nullopt;
    return static_cast<std::size_t>(std::ranges::find(views, nearest) - views.begin());
}

class NameFinder
{
public:
    NameFinder(const std::vector<sql::Token> &tokens, std::size_t begin, const Complaint &complaint,
               const Schema &schema)
        : m_tokens(tokens)
        , m_begin(begin)
        , m_complaint(complaint)
        , m_schema(schema)
        , m_relations(Relations::at(tokens, begin, schema))
    {}

    [[nodiscard]] std::optional<NameFix> find() const
    {
        switch (m_complaint.missing) {
        case Missing::Table:
            return tableFix();
        case Missing::Function:
            return functionFix();
        case Missing::Column:
            return m_complaint.parts.size() > 1 ? qualifiedFix() : columnFix();
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] std::size_t lastPart() const { return m_complaint.parts.size() - 1; }

    [[nodiscard]] NameFix put(std::size_t part, std::string text) const
    {
        const sql::Token &token = m_tokens[m_begin + 2 * part];
        return {{token.offset, token.text.size(), std::move(text)}};
    }
    [[nodiscard]] std::optional<NameFix> putNearest(std::size_t part, const std::vector<std::string> &names) const
    {
        const std::optional<std::size_t> name = meant(m_complaint.parts[part], names);
        return name ? std::optional(put(part, sql::quoteIdentifierIfNeeded(names[*name]))) : std::nullopt;
    }

    [[nodiscard]] std::optional<NameFix> tableFix() const
    {
        std::vector<std::string> names;
        for (const Relation &relation : m_relations.common)
            names.push_back(relation.name);
        for (const SchemaTable &table : m_schema.tables)
            names.push_back(table.name);
        return putNearest(lastPart(), names);
    }

    [[nodiscard]] std::optional<NameFix> functionFix() const
    {
        std::vector<std::string> names;
        for (const SqlFunction &function : sqlFunctions())
            names.emplace_back(function.name);
        return putNearest(lastPart(), names);
    }

    /// Either the column is wrong or what stands in front of it.
    [[nodiscard]] std::optional<NameFix> qualifiedFix() const
    {
        const std::string &owner = m_complaint.parts[lastPart() - 1];
        std::vector<std::string> names;
        for (const Relation &relation : m_relations.sources) {
            if (sql::equalsIgnoringCase(relation.name, owner)) {
                std::vector<std::string> columns;
                for (const RelationColumn &column : relation.columns)
                    columns.push_back(column.name);
                return putNearest(lastPart(), columns);
            }
            if (relation.table && sql::equalsIgnoringCase(relation.table->name, owner))
                return put(lastPart() - 1, sql::quoteIdentifierIfNeeded(relation.name));
            names.push_back(relation.name);
        }
        return putNearest(lastPart() - 1, names);
    }

    [[nodiscard]] std::optional<NameFix> columnFix() const
    {
        std::vector<std::string> names;
        std::vector<std::string> texts;
        for (const Relation &relation : m_relations.sources) {
            const std::string owner =
                relation.level > 0 && !relation.name.empty() ? sql::quoteIdentifierIfNeeded(relation.name) + "." : "";
            for (const RelationColumn &column : relation.columns) {
                names.push_back(column.name);
                texts.push_back(owner + sql::quoteIdentifierIfNeeded(column.name));
            }
        }
        if (const std::optional<std::size_t> name = meant(m_complaint.parts.front(), names))
            return put(0, texts[*name]);
        return m_complaint.mayBeText ? std::optional(put(0, sql::quoteText(m_complaint.parts.front()))) : std::nullopt;
    }

    const std::vector<sql::Token> &m_tokens;
    std::size_t m_begin;
    const Complaint &m_complaint;
    const Schema &m_schema;
    Relations m_relations;
};

} // namespace

bool isAboutUnknownName(std::string_view message)
{
    return complaintOf(message).has_value();
}

std::optional<NameFix> nameFix(std::string_view statement, std::string_view message, std::optional<std::size_t> offset,
                               const Schema &schema)
{
    const std::optional<Complaint> complaint = complaintOf(message);
    if (!complaint || complaint->parts.empty())
        return std::nullopt;
    const std::vector<sql::Token> tokens = sql::significantTokens(statement);
    const std::optional<std::size_t> begin = placeOf(complaint->parts, tokens, offset);
    if (!begin)
        return std::nullopt;
    const NameFinder finder(tokens, *begin, *complaint, schema);
    return finder.find();
}

} // namespace d1
