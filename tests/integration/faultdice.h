// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/faultserver.h"

#include <functional>
#include <map>
#include <random>

namespace d1::test {

/// Lets requests come to grief in every way of the fault table, by a seeded dice. For one thread, the server's.
class FaultDice
{
public:
    /// Does what was asked and gives the true answer.
    using Execution = std::function<FaultAnswer()>;

    /// `share` is the chance of each fault that may pass by itself; those that end a program come half as often all
    /// together, since each of them costs a start.
    FaultDice(unsigned seed, double share);

    [[nodiscard]] FaultAnswer answer(const Execution &execute);

    /// How often each fault was dealt.
    [[nodiscard]] const std::map<QByteArray, int> &dealt() const { return m_dealt; }
    [[nodiscard]] int faultCount() const;

private:
    struct Fault {
        const char *name;
        std::function<FaultAnswer(const Execution &)> deal;
    };

    [[nodiscard]] static const std::vector<Fault> &passing();
    [[nodiscard]] static const std::vector<Fault> & final();
    [[nodiscard]] double roll();
    [[nodiscard]] FaultAnswer deal(const Fault &fault, const Execution &execute);

    std::mt19937 m_random;
    double m_share;
    std::map<QByteArray, int> m_dealt;
};

} // namespace d1::test
