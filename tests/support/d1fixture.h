// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/faultanswer.h"

#include <vector>

namespace d1::test {

/// An answer of a D1, recorded in tests/fixtures/d1; a file may hold several alternative bodies, or the steps of a job
/// with a body and a status each.
struct D1Fixture {
    int status = 0; ///< of every body that has none of its own
    QByteArray contentType;
    QList<std::pair<QByteArray, QByteArray>> headers;
    std::vector<QByteArray> bodies;
    std::vector<int> statuses; ///< one a body

    [[nodiscard]] FaultAnswer answer(std::size_t alternative = 0) const;
};

/// By file name without ".json". Ends the program when there is no such file: a test cannot go on.
[[nodiscard]] D1Fixture d1Fixture(const QByteArray &name);

/// The names that fit a pattern such as "real-error-*", sorted.
[[nodiscard]] std::vector<QByteArray> d1FixtureNames(const QByteArray &pattern);

} // namespace d1::test
