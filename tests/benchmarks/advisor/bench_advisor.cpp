// SPDX-License-Identifier: GPL-3.0-or-later
// The advisor's indexes beside those of `sqlite3 .expert`, statement by statement and all at once: really built, every
// statement really run, with the statistics as found and after ANALYZE. TPC-H's queries at scale 0.1, and a help desk's
// day with its writes. What a set costs is the bill and the time together, in rows; an index entry written is 1,000.
#include "deskdata.h"
#include "expertpeer.h"
#include "features/advisor/advisorengine.h"
#include "features/advisor/search/advisorground.h"
#include "features/advisor/workload/workloadfile.h"
#include "ratio.h"
#include "tpchdata.h"

#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>

using namespace d1;
using namespace d1::advisor;

namespace {

constexpr double stepsAtMost = 400e6; // of one run; beyond, the estimate counts

struct Score {
    double cost = 0.0; ///< Pricing's rows
    Work work;
    double bytes = 0.0;
    std::size_t indexes = 0;
};

template<typename T>
T orEnd(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().facts.message.c_str());
        std::exit(1);
    }
    return *std::move(result);
}

Score scoreOf(const std::string &database, const std::vector<std::string> &indexes, const Workload &workload)
{
    const auto never = [] { return false; };
    const QTemporaryDir folder;
    const std::string copy = folder.filePath(QStringLiteral("scored.sqlite")).toStdString();
    if (const Result<void> copied = copyDatabase(database, copy, never); !copied)
        std::exit(1);
    Score score;
    score.indexes = indexes.size();
    {
        ScratchDatabase built = orEnd(ScratchDatabase::open(copy));
        const std::int64_t before = built.number("PRAGMA page_count").value_or(0);
        for (const std::string &sql : indexes) {
            if (!built.run(sql))
                std::printf("NOTE not valid: %s\n", sql.c_str());
        }
        score.bytes = static_cast<double>(built.number("PRAGMA page_count").value_or(0) - before) * 4096.0;
    }
    Workbench bench = orEnd(Workbench::open(copy));
    bench.setStopped(never);
    const std::unique_ptr<AdvisorGround> ground =
        orEnd(AdvisorGround::prepare({snapshotOf(bench, 0), workload, {}, &bench}, never));
    Evaluator evaluator(ground->evaluatorParts(Pricing(), never));
    evaluator.setLimit(stepsAtMost);
    for (std::size_t query = 0; query < ground->queries().size(); ++query) {
        if (ground->queries()[query].problem.empty())
            score.work += evaluator.cost(query, {}).work * ground->queries()[query].runs;
    }
    score.cost = Pricing().rows(score.work);
    return score;
}

void print(const std::string &name, const Score &score)
{
    std::printf("%-14s %14.0f cost %14.0f steps %12.0f rows read %10.0f rows written %3zu indexes %6.1f MB\n",
                name.c_str(), score.cost, score.work.steps, score.work.rowsRead, score.work.rowsWritten, score.indexes,
                score.bytes / 1e6);
    std::fflush(stdout);
}

void compare(const std::string &name, const std::string &database, const Workload &workload)
{
    AdvisorInput input;
    input.workload = workload;
    input.databaseFile = database;
    const Advice advice = orEnd(findIndexes(std::move(input), {}, [](const AdvisorProgress &) {}));
    std::vector<std::string> ours;
    for (const Recommendation &one : advice.recommendations)
        ours.push_back(one.sql);
    std::vector<std::string> statements;
    for (const WorkloadStatement &one : workload.statements)
        statements.push_back(one.sql);

    const Score none = scoreOf(database, {}, workload);
    const Score expertOne = scoreOf(database, bench::expertOneByOne(database, statements), workload);
    const Score expertAll = scoreOf(database, bench::expertAllAtOnce(database, statements), workload);
    const Score mine = scoreOf(database, ours, workload);
    print("no index", none);
    print(".expert each", expertOne);
    print(".expert all", expertAll);
    print("advisor", mine);
    const Score &peer = expertOne.cost < expertAll.cost ? expertOne : expertAll;
    test::printRatio("advisor-" + name + "-cost", mine.cost / peer.cost, 0.7);
    test::printRatio("advisor-" + name + "-steps", mine.work.steps / peer.work.steps, std::nullopt);
    test::printRatio("advisor-" + name + "-bill", Pricing::dollars(mine.work) / Pricing::dollars(peer.work),
                     std::nullopt);
    test::printRatio("advisor-" + name + "-bytes", mine.bytes / std::max(1.0, peer.bytes), 1.0);
}

Workload tpchWorkload()
{
    Workload workload;
    for (const std::string &sql : bench::tpchQueries())
        workload.statements.push_back(workloadOf(sql).statements.front());
    return workload;
}

} // namespace

int main()
{
    const QTemporaryDir folder;
    const std::string desk = folder.filePath(QStringLiteral("desk.sqlite")).toStdString();
    bench::makeDeskDatabase(desk);
    std::ifstream lines(D1_BENCH_DESK);
    compare("desk", desk, orEnd(readWorkload(lines, "desk")));
    const std::string tpch = folder.filePath(QStringLiteral("tpch.sqlite")).toStdString();
    bench::makeTpchDatabase(tpch, 0.1);
    compare("tpch", tpch, tpchWorkload());
    return 0;
}
