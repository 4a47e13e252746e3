// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/columnassignment.h"

#include "features/importer/job/columnmatching.h"
#include "features/importer/rejectswriter.h"
#include "sql/ascii.h"

#include <algorithm>

namespace d1 {

namespace {

using Names = std::vector<std::string>;

std::unexpected<Error> refusal(std::string sentence)
{
    return std::unexpected(Error(ErrorKind::NotFound, std::move(sentence)));
}

std::string quoted(const std::string &name)
{
    return '"' + name + '"';
}

std::string didYouMean(const std::string &name, const Names &names)
{
    const std::string nearest = nearestColumn(name, names);
    return nearest.empty() ? "." : "; did you mean " + quoted(nearest) + '?';
}

std::optional<std::size_t> indexIn(const Names &names, const std::string &name)
{
    const auto exact = std::ranges::find(names, name);
    const auto found = exact != names.end() ? exact : std::ranges::find_if(names, [&name](const std::string &other) {
        return sql::equalsIgnoringCase(name, other);
    });
    if (found == names.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
}

/// The work of one call.
class Assignment
{
public:
    Assignment(const ImportWishes &wishes, const Names &fileColumns, bool hasHeader, const SchemaTable &table)
        : m_wishes(wishes)
        , m_fileColumns(fileColumns)
        , m_hasHeader(hasHeader)
        , m_table(table)
        , m_isPlaced(fileColumns.size())
    {}

    [[nodiscard]] Result<std::vector<ColumnSource>> run()
    {
        for (const auto &step : {&Assignment::skip, &Assignment::mapAsWished, &Assignment::setConstants,
                                 &Assignment::matchTheRest, &Assignment::checkRequired}) {
            if (Result<void> done = (this->*step)(); !done)
                return std::unexpected(std::move(done.error()));
        }
        if (std::ranges::none_of(m_columns, [](const ColumnSource &column) { return column.fileColumn(); }))
            return refusal("No column of the file goes into the table; map at least one.");
        std::ranges::sort(m_columns, {}, [this](const ColumnSource &column) { return placeOf(column.column); });
        return std::move(m_columns);
    }

private:
    [[nodiscard]] std::ptrdiff_t placeOf(const std::string &column) const
    {
        return std::ranges::find(m_table.columns, column, &SchemaColumn::name) - m_table.columns.begin();
    }

    [[nodiscard]] Result<std::size_t> fileColumn(const std::string &name) const
    {
        if (const auto index = indexIn(m_fileColumns, name))
            return *index;
        return refusal("The file has no column " + quoted(name) + didYouMean(name, m_fileColumns));
    }

    [[nodiscard]] Result<const SchemaColumn *> tableColumn(const std::string &name) const
    {
        const auto found = std::ranges::find_if(m_table.columns, [&name](const SchemaColumn &column) {
            return sql::equalsIgnoringCase(column.name, name);
        });
        if (found == m_table.columns.end())
            return refusal("The table " + m_table.name + " has no column " + quoted(name)
                           + didYouMean(name, writableColumns(m_table)));
        if (found->generated)
            return refusal("The column " + quoted(found->name) + " of " + m_table.name
                           + " is generated from others and takes no value; skip the column that would fill it.");
        return &*found;
    }

    [[nodiscard]] Result<void> fill(const std::string &name, std::variant<std::size_t, Cell> source)
    {
        const Result<const SchemaColumn *> column = tableColumn(name);
        if (!column)
            return std::unexpected(column.error());
        const bool isFilled =
            std::ranges::any_of(m_columns, [&](const ColumnSource &other) { return other.column == (*column)->name; });
        if (isFilled)
            return refusal("The column " + quoted((*column)->name) + " of " + m_table.name
                           + " would be filled twice; map or set it once.");
        const bool isBlob = indexIn(m_wishes.blobs, (*column)->name).has_value();
        m_columns.push_back(
            {(*column)->name, std::move(source), isBlob ? FieldForm::Blob : formFor((*column)->declaredType)});
        return {};
    }

    [[nodiscard]] Result<void> skip()
    {
        for (const std::string &name : m_wishes.skipped) {
            const Result<std::size_t> index = fileColumn(name);
            if (!index)
                return std::unexpected(index.error());
            m_isPlaced[*index] = true;
        }
        for (const std::string &name : m_wishes.blobs) {
            if (const Result<const SchemaColumn *> column = tableColumn(name); !column)
                return std::unexpected(column.error());
        }
        return {};
    }

    [[nodiscard]] Result<void> mapAsWished()
    {
        for (const auto &[from, to] : m_wishes.mapped) {
            const Result<std::size_t> index = fileColumn(from);
            if (!index)
                return std::unexpected(index.error());
            if (Result<void> filled = fill(to, *index); !filled)
                return filled;
            m_isPlaced[*index] = true;
        }
        return {};
    }

    [[nodiscard]] Result<void> setConstants()
    {
        for (const auto &[column, value] : m_wishes.constants) {
            if (Result<void> filled = fill(column, Cell(value)); !filled)
                return filled;
        }
        for (const std::string &column : m_wishes.nulls) {
            if (Result<void> filled = fill(column, Cell()); !filled)
                return filled;
        }
        return {};
    }

    [[nodiscard]] Result<void> matchTheRest()
    {
        const bool byPosition = !m_hasHeader && m_wishes.mapped.empty() && m_wishes.constants.empty()
                                && m_wishes.nulls.empty() && m_wishes.skipped.empty();
        const std::vector<ColumnMatch> matches = matchColumns(m_fileColumns, !byPosition, m_table);
        for (std::size_t index = 0; index < m_fileColumns.size(); ++index) {
            const std::string &name = m_fileColumns[index];
            if (m_isPlaced[index])
                continue;
            if (matches[index].by != ColumnMatch::By::Nothing) {
                if (Result<void> filled = fill(matches[index].column, index); !filled)
                    return filled;
            } else if (byPosition) {
                return refusal("The file has " + std::to_string(m_fileColumns.size()) + " columns and no header, and "
                               + m_table.name + " takes " + std::to_string(writableColumns(m_table).size())
                               + "; map them, beginning with " + quoted(name) + '.');
            } else if (name != RejectsWriter::LineColumn && name != RejectsWriter::ErrorColumn) {
                return refusal(withoutPlace(name));
            }
        }
        return {};
    }

    [[nodiscard]] std::string withoutPlace(const std::string &name) const
    {
        const auto generated = std::ranges::find_if(m_table.columns, [&name](const SchemaColumn &column) {
            return column.generated && sql::equalsIgnoringCase(column.name, name);
        });
        if (generated != m_table.columns.end())
            return "The column " + quoted(name) + " of " + m_table.name
                   + " is generated from others and takes no value; skip it in the file.";
        return "The table " + m_table.name + " has no column for " + quoted(name)
               + " of the file; map it to one, or skip it" + didYouMean(name, writableColumns(m_table));
    }

    [[nodiscard]] Result<void> checkRequired()
    {
        for (const SchemaColumn &column : m_table.columns) {
            const bool isFilled = std::ranges::any_of(
                m_columns, [&column](const ColumnSource &source) { return source.column == column.name; });
            const bool isRowId =
                column.primaryKeyPosition > 0 && sql::equalsIgnoringCase(column.declaredType, "INTEGER");
            if (column.notNull && !column.defaultValue && !column.generated && !column.hidden && !isFilled && !isRowId)
                return refusal("The column " + quoted(column.name) + " of " + m_table.name
                               + " must have a value, and no column of the file fills it; map one to it, or set it.");
        }
        return {};
    }

    const ImportWishes &m_wishes;
    const Names &m_fileColumns;
    bool m_hasHeader;
    const SchemaTable &m_table;
    std::vector<bool> m_isPlaced;
    std::vector<ColumnSource> m_columns;
};

} // namespace

Result<std::vector<ColumnSource>> assignColumns(const ImportWishes &wishes, const std::vector<std::string> &fileColumns,
                                                bool hasHeader, const SchemaTable &table)
{
    return Assignment(wishes, fileColumns, hasHeader, table).run();
}

} // namespace d1
