// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/completion/completionplace.h"

#include <span>

namespace d1 {

/// Keywords, and pairs of them, that go on with a statement at a place, the usual ones first.
[[nodiscard]] std::span<const std::string_view> fittingKeywords(const CompletionPlace &place);

} // namespace d1
