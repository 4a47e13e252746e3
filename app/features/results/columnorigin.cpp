// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/columnorigin.h"

#include "features/results/plainselect.h"
#include "sql/ascii.h"

#include <algorithm>

namespace d1 {

using sql::equalsIgnoringCase;

namespace {

struct Place {
    std::size_t source = 0;
    const SchemaTable *table = nullptr;
    const SchemaColumn *column = nullptr;
};

/// A column of the result as the statement asks for it.
struct AskedColumn {
    std::optional<Place> place;
    std::string name; ///< that the result must have; empty: any
};

bool isPartOfForeignKey(const SchemaTable &table, const std::string &column)
{
    return std::ranges::any_of(table.foreignKeys, [&column](const SchemaForeignKey &key) {
        return std::ranges::any_of(key.fromColumns,
                                   [&column](const std::string &from) { return equalsIgnoringCase(from, column); });
    });
}

class Resolution
{
public:
    Resolution(const PlainSelect &select, const Schema &schema)
        : m_select(select)
    {
        for (const PlainSelect::Source &source : select.sources)
            m_tables.push_back(schema.find(source.table));
    }

    /// Without the columns of every source nobody knows what a star or a bare name means.
    [[nodiscard]] bool knowsEverySource() const
    {
        return !m_tables.empty()
               && std::ranges::all_of(m_tables, [](const auto *table) { return table && !table->columns.empty(); });
    }

    [[nodiscard]] std::vector<AskedColumn> columns() const
    {
        std::vector<AskedColumn> columns;
        for (const PlainSelect::Item &item : m_select.items) {
            if (item.kind == PlainSelect::Item::Star)
                addStar(item, columns);
            else if (item.kind == PlainSelect::Item::Column)
                columns.push_back({find(item), item.alias});
            else
                columns.push_back({});
        }
        return columns;
    }

private:
    [[nodiscard]] bool isMeant(std::size_t source, const std::string &qualifier) const
    {
        return qualifier.empty() || equalsIgnoringCase(m_select.sources[source].name, qualifier);
    }

    void addStar(const PlainSelect::Item &item, std::vector<AskedColumn> &columns) const
    {
        for (std::size_t source = 0; source < m_tables.size(); ++source) {
            if (!isMeant(source, item.qualifier))
                continue;
            for (const SchemaColumn &column : m_tables[source]->columns) {
                if (!column.hidden)
                    columns.push_back({Place{source, m_tables[source], &column}, column.name});
            }
        }
    }

    [[nodiscard]] std::optional<Place> find(const PlainSelect::Item &item) const
    {
        std::optional<Place> found;
        for (std::size_t source = 0; source < m_tables.size(); ++source) {
            if (!isMeant(source, item.qualifier))
                continue;
            for (const SchemaColumn &column : m_tables[source]->columns) {
                if (!equalsIgnoringCase(column.name, item.column))
                    continue;
                if (found)
                    return std::nullopt;
                found = Place{source, m_tables[source], &column};
            }
        }
        return found;
    }

    const PlainSelect &m_select;
    std::vector<const SchemaTable *> m_tables;
};

std::optional<ColumnOrigin> originOf(const AskedColumn &asked, const std::string &resultName)
{
    if (!asked.place || asked.place->table->type == SchemaTableType::View)
        return std::nullopt;
    const auto &[source, table, column] = *asked.place;
    if (!equalsIgnoringCase(asked.name.empty() ? column->name : asked.name, resultName))
        return std::nullopt;
    return ColumnOrigin{source,
                        table->name,
                        column->name,
                        column->declaredType,
                        column->primaryKeyPosition > 0,
                        isPartOfForeignKey(*table, column->name)};
}

} // namespace

std::vector<std::optional<ColumnOrigin>> columnOrigins(std::string_view sql, std::span<const std::string> resultNames,
                                                       const Schema &schema)
{
    std::vector<std::optional<ColumnOrigin>> origins(resultNames.size());
    const std::optional<PlainSelect> select = PlainSelect::read(sql);
    if (!select)
        return origins;
    const Resolution resolution(*select, schema);
    if (!resolution.knowsEverySource())
        return origins;
    const std::vector<AskedColumn> asked = resolution.columns();
    if (asked.size() != resultNames.size())
        return origins; // old wrangler merges columns of equal names
    for (std::size_t column = 0; column < asked.size(); ++column)
        origins[column] = originOf(asked[column], resultNames[column]);
    return origins;
}

} // namespace d1
