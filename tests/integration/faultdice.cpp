// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultdice.h"

#include <numeric>

namespace d1::test {

namespace {

using Execution = FaultDice::Execution;

/// Nothing was executed, whatever it looks like.
auto unexecuted(const FaultAnswer &answer)
{
    return [answer](const Execution &) { return answer; };
}

/// Executed, and then this instead of the answer.
auto executed(const FaultAnswer &answer)
{
    return [answer](const Execution &execute) {
        static_cast<void>(execute());
        return answer;
    };
}

FaultAnswer d1Error(int status, const char *message)
{
    return FaultAnswer::d1Error(status, 7500, message);
}

} // namespace

const std::vector<FaultDice::Fault> &FaultDice::passing()
{
    static const std::vector<Fault> all{
        {"reset before execution", unexecuted(FaultAnswer::resetUnread())},
        {"reset after execution", executed(FaultAnswer::executedThenReset())},
        {"closed after execution", executed(FaultAnswer::executedThenClosed())},
        {"hanging", unexecuted(FaultAnswer::hang())},
        {"hanging after execution", executed(FaultAnswer::hang())},
        {"truncated body", [](const Execution &execute) { return execute().truncatedAfter(20); }},
        {"malformed JSON", executed(FaultAnswer::json("{\"success\":tru"))},
        {"JSON of another kind", executed(FaultAnswer::json("[1,2,3]"))},
        {"HTML error page", executed(FaultAnswer::html("<html><body>Bad gateway</body></html>", 502))},
        {"429 without a time", unexecuted(FaultAnswer::empty(429))},
        {"overloaded",
         unexecuted(FaultAnswer::d1Error(429, 7429, "D1 DB is overloaded. Requests queued for too long."))},
        {"503", executed(FaultAnswer::empty(503))},
        {"code was updated", executed(d1Error(500, "D1 DB reset because its code was updated."))},
        {"network connection lost", executed(d1Error(500, "Network connection lost."))},
        {"internal error", executed(d1Error(500, "internal error; reference = abcdefghijklmnopqrstuvwx0123"))},
        {"long-running export", unexecuted(d1Error(400, "Currently processing a long-running export."))},
    };
    return all;
}

const std::vector<FaultDice::Fault> &FaultDice::final()
{
    static const std::vector<Fault> all{
        {"wrong token", unexecuted(FaultAnswer::d1Error(401, 10000, "Authentication error"))},
        {"no right",
         unexecuted(FaultAnswer::d1Error(403, 7403, "The given account is not valid or is not authorized"))},
        {"no database", unexecuted(FaultAnswer::d1Error(404, 7404, "The database db could not be found"))},
        {"HTML challenge", unexecuted(FaultAnswer::html("<html><title>Just a moment...</title></html>", 403))},
        {"free tier", unexecuted(d1Error(400, "D1_ERROR: You've exceeded D1's free tier daily row read limit."))},
        {"syntax", unexecuted(d1Error(400, "near \"FRM\": syntax error at offset 9: SQLITE_ERROR"))},
        {"constraint", unexecuted(d1Error(400, "UNIQUE constraint failed: t.id: SQLITE_CONSTRAINT (extended: "
                                               "SQLITE_CONSTRAINT_PRIMARYKEY)"))},
    };
    return all;
}

FaultDice::FaultDice(unsigned seed, double share)
    : m_random(seed)
    , m_share(share)
{}

double FaultDice::roll()
{
    return std::uniform_real_distribution(0.0, 1.0)(m_random);
}

FaultAnswer FaultDice::answer(const Execution &execute)
{
    for (const Fault &fault : passing()) {
        if (roll() < m_share)
            return deal(fault, execute);
    }
    if (roll() < m_share / 2)
        return deal(final()[m_random() % final().size()], execute);
    return execute();
}

FaultAnswer FaultDice::deal(const Fault &fault, const Execution &execute)
{
    ++m_dealt[fault.name];
    return fault.deal(execute);
}

int FaultDice::faultCount() const
{
    return std::accumulate(m_dealt.begin(), m_dealt.end(), 0,
                           [](int sum, const auto &entry) { return sum + entry.second; });
}

} // namespace d1::test
