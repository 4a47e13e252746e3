// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/maintenance/indexchange/changerecord.h"

#include <optional>
#include <string>
#include <string_view>

namespace d1 {

/// A record as JSON, for its file and for d1ctl; times are milliseconds since 1970.
[[nodiscard]] std::string changeJson(const ChangeRecord &record);
/// Nothing when the text is no record.
[[nodiscard]] std::optional<ChangeRecord> changeFromJson(std::string_view text);

} // namespace d1
