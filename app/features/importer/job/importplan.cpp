// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/importplan.h"

#include "sql/ascii.h"
#include "sql/quoting.h"

#include <algorithm>

namespace d1 {

bool changesRows(const ImportPlan &plan)
{
    if (plan.conflict != ConflictRule::Update)
        return plan.conflict == ConflictRule::Replace;
    return std::ranges::any_of(plan.columns, [&plan](const ColumnSource &column) {
        return std::ranges::none_of(plan.keys.front().columns, [&column](const TableKey::Column &part) {
            return sql::equalsIgnoringCase(part.name, column.column);
        });
    });
}

std::string describe(const ImportPlan &plan)
{
    std::string text = "on conflict " + std::string(nameOf(plan.conflict));
    if (plan.conflict == ConflictRule::Update) {
        for (const TableKey::Column &column : plan.keys.front().columns)
            text += ", key " + column.name;
    }
    for (const ColumnSource &column : plan.columns) {
        text += ", " + column.column + " = ";
        if (const std::size_t *fromFile = column.fileColumn())
            text += "column " + std::to_string(*fromFile + 1);
        else
            text += sql::literalOf(*column.constant());
        text += column.form == FieldForm::Blob ? " as blob" : "";
    }
    if (!plan.dialect.hasHeader)
        text += ", no header";
    if (!plan.dialect.nullText.empty())
        text += ", NULL is " + sql::quoteText(plan.dialect.nullText);
    return text;
}

} // namespace d1
