// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/activedatabase.h"

namespace d1 {

class Workspace;

/// Opens targets through the workspace, which must outlive every use, and reads schemas through their sessions.
[[nodiscard]] ActiveDatabase::Sources databaseSources(Workspace &workspace);

} // namespace d1
