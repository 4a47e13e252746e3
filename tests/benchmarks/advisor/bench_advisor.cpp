// SPDX-License-Identifier: GPL-3.0-or-later
// The advisor's indexes beside those of `sqlite3 .expert`, statement by statement and all at once, and beside a slow
// search that tries every candidate: really built, every statement really run. TPC-H's queries at scale 0.1, a help
// desk's day with its writes, and a CRM with a blog that nothing was tuned to; and the time that a thousand statements
// on a hundred tables take. Arguments: the names of the workloads, all without, or a database file and its workload as
// JSON lines; --greedy for the slow search, which takes many minutes; --scale for that of TPC-H.
#include "benchdatabase.h"
#include "benchresult.h"
#include "deskdata.h"
#include "exhaustivegreedy.h"
#include "expertpeer.h"
#include "features/advisor/advisorengine.h"
#include "features/advisor/workload/workloadfile.h"
#include "indexscore.h"
#include "manyfingerprints.h"
#include "ratio.h"
#include "tpchdata.h"

#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <numeric>

using namespace d1;
using namespace d1::advisor;
using namespace d1::bench;

namespace {

constexpr double lossTolerance = 1.05;
constexpr double leastLoss = 6.0; // rows

struct Contest {
    std::string name;
    std::function<void(const std::string &)> make;
    Workload workload;
};

void print(const std::string &name, const IndexScore &score)
{
    std::printf(
        "%-14s %14.0f cost %14.0f steps %12.0f rows read %10.0f rows written %3zu indexes %6.1f MB %zu unused\n",
        name.c_str(), score.cost, score.work.steps, score.work.rowsRead, score.work.rowsWritten, score.indexes,
        score.bytes / 1e6, score.unused);
    std::fflush(stdout);
}

/// Statements that take more than without indexes, and how many of them the advice does not tell of.
void printLosses(const IndexScore &none, const IndexScore &mine, const Advice &advice)
{
    std::size_t unstated = 0;
    for (std::size_t i = 0; i < mine.costs.size(); ++i) {
        if (mine.costs[i] <= none.costs[i] * lossTolerance + leastLoss)
            continue;
        const bool isStated =
            std::ranges::find(advice.losses, mine.statements[i], &StatementNote::sql) != advice.losses.end();
        unstated += isStated ? 0 : 1;
        std::printf("NOTE takes %.2f times as much%s: %.90s\n", mine.costs[i] / none.costs[i],
                    isStated ? " (told)" : "", mine.statements[i].c_str());
    }
    std::printf("NOTE %zu losses are not told of\n", unstated);
}

/// The statements that cost most with either set.
void printDearest(const IndexScore &none, const IndexScore &peer, const IndexScore &mine)
{
    constexpr std::size_t shown = 12;
    std::vector<std::size_t> order(mine.costs.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, std::greater(),
                      [&](std::size_t i) { return mine.runs[i] * std::max(mine.costs[i], peer.costs[i]); });
    order.resize(std::min(order.size(), shown));
    for (const std::size_t i : order)
        std::printf("NOTE %12.0f before %12.0f .expert %12.0f advisor, all runs: %.90s\n", none.costs[i] * mine.runs[i],
                    peer.costs[i] * mine.runs[i], mine.costs[i] * mine.runs[i], mine.statements[i].c_str());
}

void compare(const Contest &contest, bool withGreedy)
{
    const QTemporaryDir folder;
    const std::string database = folder.filePath(QStringLiteral("contest.sqlite")).toStdString();
    contest.make(database);
    AdvisorInput input;
    input.workload = contest.workload;
    input.databaseFile = database;
    const std::clock_t begin = std::clock();
    const Advice advice = orEnd(findIndexes(std::move(input), {}, [begin](const AdvisorProgress &progress) {
        if (progress.phase == AdvisorPhase::Searching)
            std::printf("NOTE %6.1f s %3zu indexes %7zu plans %9.5f %% saved\n",
                        static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC, progress.indexes.size(),
                        progress.plansTried, progress.savedShare * 100.0);
        std::fflush(stdout);
    }));
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    std::vector<std::string> ours;
    for (const Recommendation &one : advice.recommendations)
        ours.push_back(one.sql);
    std::vector<std::string> tidied = ours;
    for (const SuperfluousIndex &one : advice.superfluous)
        tidied.push_back(one.sql);
    std::vector<std::string> statements;
    for (const WorkloadStatement &one : contest.workload.statements)
        statements.push_back(one.sql);

    const IndexScore none = scoreOf(database, {}, contest.workload);
    const IndexScore expertOne = scoreOf(database, expertOneByOne(database, statements), contest.workload);
    const IndexScore expertAll = scoreOf(database, expertAllAtOnce(database, statements), contest.workload);
    const IndexScore mine = scoreOf(database, ours, contest.workload);
    std::printf("%s: %.1f s of one processor%s\n", contest.name.c_str(), seconds,
                advice.complete ? "" : ", stopped by its time limit");
    print("no index", none);
    print(".expert each", expertOne);
    print(".expert all", expertAll);
    print("advisor", mine);
    if (tidied.size() > ours.size())
        print("and drops", scoreOf(database, tidied, contest.workload));
    const IndexScore &peer = expertOne.cost < expertAll.cost ? expertOne : expertAll;
    const std::string name = "advisor-" + contest.name;
    test::printRatio(name + "-cost", mine.cost / peer.cost, 0.7);
    test::printRatio(name + "-steps", mine.work.steps / std::min(expertOne.work.steps, expertAll.work.steps), 0.7);
    test::printRatio(name + "-bill",
                     Pricing::dollars(mine.work)
                         / std::min(Pricing::dollars(expertOne.work), Pricing::dollars(expertAll.work)),
                     0.7);
    test::printRatio(name + "-bytes", mine.bytes / std::max(1.0, peer.bytes), 1.0);
    test::printRatio(name + "-indexes", static_cast<double>(mine.indexes) / static_cast<double>(peer.indexes), 1.0);
    printLosses(none, mine, advice);
    printDearest(none, peer, mine);
    for (const std::string &sql : ours)
        std::printf("NOTE %s\n", sql.c_str());
    if (!withGreedy)
        return;
    const IndexScore greedy = scoreOf(database, exhaustiveGreedy(database, contest.workload), contest.workload);
    print("greedy", greedy);
    test::printRatio(name + "-greedy", mine.cost / greedy.cost, 1.05);
}

void timeMany()
{
    constexpr double secondsAtMost = 10.0;
    const std::clock_t begin = std::clock();
    const Advice advice = orEnd(findIndexes(manyFingerprints(), {}, [](const AdvisorProgress &) {}));
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    std::printf("many: %zu statements, %zu indexes, %.1f s of one processor%s\n", advice.statements.size(),
                advice.recommendations.size(), seconds, advice.complete ? "" : ", stopped by its time limit");
    test::printRatio("advisor-many-seconds", seconds / secondsAtMost, 1.0);
}

Workload fileWorkload(const char *path, const std::string &name)
{
    std::ifstream lines(path);
    return orEnd(readWorkload(lines, name));
}

Workload tpchWorkload()
{
    Workload workload;
    for (const std::string &sql : tpchQueries())
        workload.statements.push_back(workloadOf(sql).statements.front());
    return workload;
}

void makeCrmDatabase(const std::string &path)
{
    std::ifstream file(D1_BENCH_CRM_DATA);
    const std::string sql{std::istreambuf_iterator<char>(file), {}};
    BenchDatabase(path).run(sql);
}

struct Wishes {
    std::vector<std::string> names; ///< of workloads
    std::vector<std::string> files; ///< a database and its workload
    bool withGreedy = false;
    double scale = 0.1;

    [[nodiscard]] bool wants(const std::string &name) const
    {
        return (names.empty() && files.empty()) || std::ranges::find(names, name) != names.end();
    }
};

Wishes wishesIn(const std::vector<std::string> &arguments)
{
    Wishes wishes;
    for (const std::string &one : arguments) {
        if (one == "--greedy")
            wishes.withGreedy = true;
        else if (one.starts_with("--scale="))
            wishes.scale = std::atof(one.c_str() + one.find('=') + 1);
        else if (std::filesystem::exists(one))
            wishes.files.push_back(one);
        else
            wishes.names.push_back(one);
    }
    return wishes;
}

} // namespace

int main(int argc, char **argv)
{
    const Wishes wishes = wishesIn({argv + 1, argv + argc});
    std::vector<Contest> contests{
        {"desk", makeDeskDatabase, fileWorkload(D1_BENCH_DESK, "desk")},
        {"crm", makeCrmDatabase, fileWorkload(D1_BENCH_CRM, "crm")},
        {"tpch", [&wishes](const std::string &path) { makeTpchDatabase(path, wishes.scale); }, tpchWorkload()}};
    std::erase_if(contests, [&wishes](const Contest &contest) { return !wishes.wants(contest.name); });
    if (wishes.files.size() == 2) {
        const auto copy = [&wishes](const std::string &path) { std::filesystem::copy_file(wishes.files[0], path); };
        contests.push_back({"own", copy, fileWorkload(wishes.files[1].c_str(), "own")});
    }
    for (const Contest &contest : contests)
        compare(contest, wishes.withGreedy);
    if (wishes.wants("many"))
        timeMany();
    return 0;
}
