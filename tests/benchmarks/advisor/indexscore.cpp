// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexscore.h"

#include "benchresult.h"
#include "features/advisor/search/advisorground.h"

#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <set>

namespace d1::bench {

using namespace advisor;

namespace {

constexpr double stepsAtMost = 400e6; // of one run; beyond, the estimate counts

/// Their names, for whatever they are called.
std::set<std::string> buildOn(const std::string &path, const std::vector<std::string> &changes, double &bytes)
{
    ScratchDatabase database = orEnd(ScratchDatabase::open(path));
    const auto names = [&database] {
        std::set<std::string> found;
        Result<ScratchStatement> rows = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'index'");
        while (rows && rows->step() == SQLITE_ROW)
            found.insert(rows->text(0));
        return found;
    };
    const std::set<std::string> before = names();
    const std::int64_t pages = database.number("PRAGMA page_count").value_or(0);
    for (const std::string &sql : changes) {
        if (!database.run(sql))
            std::printf("NOTE not valid: %s\n", sql.c_str());
    }
    const std::int64_t pageSize = database.number("PRAGMA page_size").value_or(4096);
    bytes = static_cast<double>((database.number("PRAGMA page_count").value_or(0) - pages) * pageSize);
    std::set<std::string> added;
    std::ranges::set_difference(names(), before, std::inserter(added, added.end()));
    return added;
}

} // namespace

IndexScore scoreOf(const std::string &database, const std::vector<std::string> &changes, const Workload &workload)
{
    const auto never = [] { return false; };
    const QTemporaryDir folder;
    const std::string copy = folder.filePath(QStringLiteral("scored.sqlite")).toStdString();
    orEnd(copyDatabase(database, copy, never));
    IndexScore score;
    score.indexes = static_cast<std::size_t>(
        std::ranges::count_if(changes, [](const std::string &sql) { return sql.starts_with("CREATE"); }));
    std::set<std::string> unused = buildOn(copy, changes, score.bytes);
    Workbench bench = orEnd(Workbench::open(copy));
    bench.setStopped(never);
    const std::unique_ptr<AdvisorGround> ground =
        orEnd(AdvisorGround::prepare({snapshotOf(bench, 0), workload, {}, &bench}, never));
    const Pricing pricing;
    Evaluator::Parts parts = ground->evaluatorParts(pricing, never);
    const std::array planners = parts.planners;
    Evaluator evaluator(std::move(parts));
    evaluator.setLimit(stepsAtMost);
    evaluator.measureToEnd();
    for (std::size_t query = 0; query < ground->queries().size(); ++query) {
        if (!ground->queries()[query].problem.empty())
            continue;
        const Work work = evaluator.cost(query, {}).work;
        score.work += work * ground->queries()[query].runs;
        score.costs.push_back(pricing.rows(work));
        score.runs.push_back(ground->queries()[query].runs);
        score.statements.push_back(ground->queries()[query].sql);
        for (const StatisticsState state : {StatisticsState::AsFound, StatisticsState::Analysed}) {
            if (!planners[static_cast<std::size_t>(state)])
                continue;
            for (const std::string &used : evaluator.plan(query, {}, state).usedOwn)
                unused.erase(used);
        }
    }
    score.cost = pricing.rows(score.work);
    score.unused = unused.size();
    return score;
}

} // namespace d1::bench
