// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace d1::test {

inline constexpr int orderCount = 1'000'000;

/// An answer of /raw with a million orders of a shop, of 6 columns: whole numbers, money, names, a time, and a NULL now
/// and then.
[[nodiscard]] const QByteArray &ordersJson();

} // namespace d1::test
