// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <string>

namespace d1 {

/// Changes with the shop's content, so that a file of an older version is known as such (PRAGMA user_version).
inline constexpr int demoShopVersion = 1;

/// Fills the new SQLite file `path` with the demo shop: customers, products, orders, order_lines and events, 200,000
/// rows together, the same bytes every time. Two indexes are missing on purpose: orders.customer_id, events.created_at.
/// Blocks for about a second: not on the main thread. A failure leaves a partial file; the caller removes it.
[[nodiscard]] Result<void> writeDemoShop(const std::string &path);

} // namespace d1
