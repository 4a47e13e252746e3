// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/maintenance/indexaudit/indexaudit.h"

#include <string>

namespace d1 {

/// An audit for a terminal: what was looked at, then the findings by fault, each with its reason and its statements.
[[nodiscard]] std::string auditText(const IndexAudit &audit);

/// {"tables","indexes","log","findings","notes","migration"} on one line; `migration` is the path written, or empty.
[[nodiscard]] std::string auditJson(const IndexAudit &audit, const std::string &migration);

} // namespace d1
