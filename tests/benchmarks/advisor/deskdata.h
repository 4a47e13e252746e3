// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace d1::bench {

/// Fills a new file with a help desk's tables, as a Worker with some hundred customers would have them after a year:
/// foreign keys, a view, triggers, rarely set columns, skewed states, JSON, mixed case. No index besides the keys, no
/// statistics. `deskworkload.jsonl` is what the Worker asks in a day.
void makeDeskDatabase(const std::string &path);

} // namespace d1::bench
