// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/recordedplans.h"

#include "core/resultsetbuilder.h"

#include <QFile>

#include <nlohmann/json.hpp>

namespace d1::test {

std::vector<RecordedPlan> recordedPlans(const QString &fileName)
{
    QFile file(QStringLiteral(D1_FIXTURES "/plans/") + fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const nlohmann::json recording = nlohmann::json::parse(file.readAll().toStdString());
    std::vector<RecordedPlan> plans;
    for (const nlohmann::json &plan : recording["plans"])
        plans.push_back({plan["sql"], planRows(plan["rows"].get<std::vector<PlanRow>>())});
    return plans;
}

ResultSetPtr planRows(const std::vector<PlanRow> &rows)
{
    ResultSetBuilder builder({"id", "parent", "notused", "detail"});
    for (const auto &[id, parent, estimate, detail] : rows) {
        builder.appendInteger(id);
        builder.appendInteger(parent);
        builder.appendInteger(estimate);
        builder.appendText(detail);
    }
    return builder.finish();
}

} // namespace d1::test
