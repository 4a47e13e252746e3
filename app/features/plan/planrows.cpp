// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/planrows.h"

#include "core/resultsetbuilder.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace d1 {

using Json = nlohmann::json;

namespace {

bool isRow(const Json &row)
{
    return row.is_array() && row.size() == 4 && row[0].is_number_integer() && row[1].is_number_integer()
           && row[2].is_number_integer() && row[3].is_string();
}

} // namespace

std::string planTreeToText(const sql::PlanTree &tree)
{
    Json rows = Json::array();
    for (const sql::PlanNode &node : tree.nodes)
        rows.push_back({node.id, node.parent, node.estimate, node.detail});
    return rows.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<sql::PlanTree> planTreeFromText(std::string_view text)
{
    const Json rows = Json::parse(text, nullptr, false);
    if (!rows.is_array() || !std::ranges::all_of(rows, isRow))
        return std::nullopt;
    ResultSetBuilder builder({"id", "parent", "notused", "detail"});
    for (const Json &row : rows) {
        for (std::size_t column = 0; column < 3; ++column)
            builder.appendInteger(row[column].get<std::int64_t>());
        builder.appendText(row[3].get_ref<const std::string &>());
    }
    return sql::planTreeFrom(*builder.finish());
}

} // namespace d1
