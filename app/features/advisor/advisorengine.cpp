// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/advisorengine.h"

#include "features/advisor/advicereasons.h"
#include "features/advisor/advicereport.h"
#include "features/advisor/scratch/databaseimage.h"
#include "features/advisor/search/advisorground.h"
#include "features/advisor/search/finalproof.h"
#include "features/advisor/search/indexsearch.h"
#include "features/advisor/search/superfluous.h"
#include "features/advisor/searchclock.h"

#include <QTemporaryDir>

#include <algorithm>
#include <filesystem>

namespace d1::advisor {

namespace {

constexpr int proofsAtMost = 3;
constexpr double statementsWithFullPrice = 50.0;
constexpr double stepsASecond = 40e6;
constexpr double shareForBaseline = 0.25; // of the time, for running every statement as it is now
constexpr double leastBaselineSteps = 2e6;
constexpr double mostBaselineSteps = 400e6;

/// One search from copying to proof.
class Engine
{
public:
    Engine(AdvisorInput input, CancelToken cancel, std::function<void(const AdvisorProgress &)> onProgress)
        : m_input(std::move(input))
        , m_cancel(std::move(cancel))
        , m_onProgress(std::move(onProgress))
    {}

    Result<Advice> run()
    {
        if (Result<void> opened = openFile(); !opened)
            return std::unexpected(std::move(opened.error()));
        tell(AdvisorPhase::Reading, 0.0);
        const std::function<bool()> isCancelled = [this] { return m_cancel.isCancelled(); };
        GroundSource source{std::move(m_input.snapshot), m_input.workload, m_input.proposals};
        source.bench = m_bench ? &*m_bench : nullptr;
        source.samplesPerStatement = m_input.options.samplesPerStatement;
        Result<std::unique_ptr<AdvisorGround>> made = AdvisorGround::prepare(std::move(source), isCancelled);
        if (!made)
            return std::unexpected(std::move(made.error()));
        AdvisorGround *ground = made->get();
        m_clock.grant(m_limit);
        Evaluator evaluator(ground->evaluatorParts(Pricing(m_input.options.lean), [this] { return isOver(); }));
        evaluator.setLimit(std::clamp(m_limit.count() * shareForBaseline * stepsASecond
                                          / static_cast<double>(std::max<std::size_t>(1, ground->queries().size())),
                                      leastBaselineSteps, mostBaselineSteps));
        const IndexSet set = search(*ground, evaluator);
        tell(AdvisorPhase::Proving, 0.0);
        evaluator.measureToEnd();
        const std::vector<SuperfluousOwn> superfluous = findSuperfluous(evaluator, *ground, set);
        Advice advice = adviceOf(AdviceSubject(*ground, evaluator, set, superfluous));
        advice.complete = !m_cancel.isCancelled() && !m_stoppedEarly;
        advice.source = m_input.workload.source;
        advice.span = m_input.workload.span;
        if (m_input.rowsCopied > 0)
            m_notes.push_back("The database was copied to measure on it, for which "
                              + countText(static_cast<double>(m_input.rowsCopied)) + " rows were read.");
        std::ranges::copy(m_notes, std::back_inserter(advice.notes));
        tell(AdvisorPhase::Proving, 1.0);
        return advice;
    }

private:
    /// A copy to measure on, or what can be read of the file without one.
    Result<void> openFile()
    {
        if (m_input.databaseFile.empty())
            return {};
        std::error_code failure;
        const auto size = static_cast<std::int64_t>(std::filesystem::file_size(m_input.databaseFile, failure));
        if (failure)
            return std::unexpected(
                Error(ErrorKind::NotFound, "There is no file '" + m_input.databaseFile + "': check the path."));
        if (m_input.options.measures && size <= m_input.options.copyAtMost)
            return openBench(size);
        if (m_input.options.measures)
            m_notes.push_back("The database is larger than " + countText(m_input.options.copyAtMost / 1e6)
                              + " MB, so it was not copied and nothing was measured.");
        Result<ScratchDatabase> database = ScratchDatabase::openToRead(m_input.databaseFile);
        if (!database)
            return std::unexpected(std::move(database.error()));
        m_input.snapshot = imageOf(*database, size, m_input.options.reading);
        return {};
    }

    Result<void> openBench(std::int64_t size)
    {
        tell(AdvisorPhase::Copying, 0.0);
        if (!m_folder.isValid())
            return std::unexpected(Error(ErrorKind::Unknown,
                                         "There is no room for a copy of the database in the folder "
                                         "for temporary files."));
        const std::string copy = m_folder.filePath(QStringLiteral("copy.sqlite")).toStdString();
        if (Result<void> copied = copyDatabase(m_input.databaseFile, copy, [this] { return m_cancel.isCancelled(); });
            !copied)
            return copied;
        Result<Workbench> bench = Workbench::open(copy);
        if (!bench)
            return std::unexpected(std::move(bench.error()));
        m_input.snapshot = snapshotOf(*bench, size);
        bench->setStopped([this] { return isOver(); });
        m_bench.emplace(*std::move(bench));
        return {};
    }

    IndexSet search(AdvisorGround &ground, Evaluator &evaluator)
    {
        SearchLimits limits;
        limits.indexesAtMost = m_input.options.indexesAtMost;
        limits.bytesAtMost = m_input.options.bytesAtMost;
        limits.databaseBytes = std::max(ground.bytes(), 1e6);
        // Where a thousand statements share the cost, each has little of it.
        const double fewer = std::min(1.0, statementsWithFullPrice / static_cast<double>(ground.groups().size() + 1));
        limits.leastGain *= fewer;
        limits.gainForColumn *= fewer;
        IndexSearch search(
            evaluator, ground.candidates(), ground.queries(), limits, [this] { return isOver(); },
            [&](const IndexSet &set, double savedShare) {
                AdvisorProgress progress{AdvisorPhase::Searching, m_clock.fraction(), evaluator.plansAsked()};
                progress.savedShare = savedShare;
                for (const std::size_t candidate : set.added)
                    progress.indexes.push_back(ground.candidates()[candidate].planned.sql);
                m_onProgress(progress);
            });
        IndexSet set = search.run({});
        m_stoppedEarly = isOver();
        m_clock.grant(m_limit / 4.0);
        if (m_cancel.isCancelled())
            evaluator.stopMeasuring();
        FinalProof proof(evaluator, ground.queries());
        set = proof.proved(std::move(set));
        // What is really built has its real statistics and size; the last word is the planner's on those. A search that
        // does not settle is only taken from in the last round.
        for (int round = 0; m_bench && round <= proofsAtMost && !m_cancel.isCancelled(); ++round) {
            buildAll(ground, set);
            ground.adoptBuilt(*m_bench);
            evaluator.forgetPlans();
            m_clock.grant(m_limit / 4.0);
            IndexSet proved = proof.proved(round < proofsAtMost ? search.run(set) : set);
            const bool isLast = proved == set;
            set = std::move(proved);
            if (isLast)
                break;
        }
        m_clock.grant(m_limit / 4.0);
        return set;
    }

    void buildAll(const AdvisorGround &ground, const IndexSet &set)
    {
        for (const std::size_t candidate : set.added) {
            const PlannedIndex &index = ground.candidates()[candidate].planned;
            if (!m_bench->isBuilt(index.name))
                static_cast<void>(m_bench->build(index));
        }
    }

    [[nodiscard]] bool isOver() const { return m_cancel.isCancelled() || m_clock.isOver(); }

    void tell(AdvisorPhase phase, double fractionDone) const { m_onProgress({phase, fractionDone}); }

    AdvisorInput m_input;
    CancelToken m_cancel;
    std::function<void(const AdvisorProgress &)> m_onProgress;
    QTemporaryDir m_folder;
    std::optional<Workbench> m_bench;
    SearchClock::Seconds m_limit{m_input.options.timeLimit};
    SearchClock m_clock;
    bool m_stoppedEarly = false;
    std::vector<std::string> m_notes;
};

} // namespace

Result<Advice> findIndexes(AdvisorInput input, CancelToken cancel,
                           std::function<void(const AdvisorProgress &)> onProgress)
{
    return Engine(std::move(input), std::move(cancel), std::move(onProgress)).run();
}

} // namespace d1::advisor
