// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace d1::test {

/// By how many bytes the resident memory of a process of its own grows at most while `work` runs there. The process is
/// a copy of this one, so what exists already is not counted. 0 when the system cannot tell (needs Linux).
[[nodiscard]] std::size_t peakMemoryOf(const std::function<void()> &work);

} // namespace d1::test
