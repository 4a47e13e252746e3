// SPDX-License-Identifier: GPL-3.0-or-later
#include "exhaustivegreedy.h"

#include "benchresult.h"
#include "features/advisor/search/advisorground.h"

#include <QTemporaryDir>

#include <algorithm>
#include <optional>

namespace d1::bench {

using namespace advisor;

namespace {

constexpr double stepsAtMost = 400e6;

class Greedy
{
public:
    Greedy(AdvisorGround &ground, Evaluator &evaluator)
        : m_ground(ground)
        , m_evaluator(evaluator)
        , m_gains(ground.candidates().size())
    {}

    [[nodiscard]] IndexSet run()
    {
        while (grow() || spare())
            continue;
        return m_set;
    }

private:
    [[nodiscard]] double gainOf(std::size_t candidate, const IndexSet &without, const IndexSet &with)
    {
        const std::vector<std::size_t> &concerned = m_evaluator.concernedBy(candidate);
        return m_evaluator.total(concerned, without) - m_evaluator.total(concerned, with);
    }

    bool grow()
    {
        std::optional<std::size_t> best;
        for (std::size_t candidate = 0; candidate < m_gains.size(); ++candidate) {
            if (m_set.added.contains(candidate))
                continue;
            if (!m_gains[candidate])
                m_gains[candidate] = gainOf(candidate, m_set, m_set.with(candidate));
            if (*m_gains[candidate] > (best ? *m_gains[*best] : 0.0))
                best = candidate;
        }
        if (!best)
            return false;
        change(*best, m_set.with(*best));
        return true;
    }

    bool spare()
    {
        for (const std::size_t chosen : m_set.added) {
            if (gainOf(chosen, m_set.without(chosen), m_set) > 0)
                continue;
            change(chosen, m_set.without(chosen));
            m_gains[chosen] = 0.0; // else it could come and go for ever
            return true;
        }
        return false;
    }

    void change(std::size_t candidate, IndexSet set)
    {
        m_set = std::move(set);
        const std::vector<std::size_t> &changed = m_evaluator.concernedBy(candidate);
        for (std::size_t other = 0; other < m_gains.size(); ++other) {
            const std::vector<std::size_t> &concerned = m_evaluator.concernedBy(other);
            if (std::ranges::any_of(
                    concerned, [&changed](std::size_t query) { return std::ranges::binary_search(changed, query); }))
                m_gains[other].reset();
        }
    }

    AdvisorGround &m_ground;
    Evaluator &m_evaluator;
    IndexSet m_set;
    std::vector<std::optional<double>> m_gains; // what is known of them beside m_set
};

} // namespace

std::vector<std::string> exhaustiveGreedy(const std::string &database, const Workload &workload)
{
    const auto never = [] { return false; };
    const QTemporaryDir folder;
    const std::string copy = folder.filePath(QStringLiteral("greedy.sqlite")).toStdString();
    orEnd(copyDatabase(database, copy, never));
    Workbench bench = orEnd(Workbench::open(copy));
    bench.setStopped(never);
    const std::unique_ptr<AdvisorGround> ground =
        orEnd(AdvisorGround::prepare({snapshotOf(bench, 0), workload, {}, &bench}, never));
    Evaluator evaluator(ground->evaluatorParts(Pricing(), never));
    evaluator.setLimit(stepsAtMost);
    std::vector<std::string> indexes;
    for (const std::size_t candidate : Greedy(*ground, evaluator).run().added)
        indexes.push_back(ground->candidates()[candidate].planned.sql);
    return indexes;
}

} // namespace d1::bench
