// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/maintenance/indexaudit/auditevidence.h"

#include <map>
#include <string>

namespace d1 {

/// The indexes that something insists on with INDEXED BY, which fails once they are gone: by name in lower case, with
/// who does ("the trigger t", "a logged statement").
[[nodiscard]] std::map<std::string, std::string> indexesNamedBySql(const AuditEvidence &evidence);

} // namespace d1
