// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/databasesources.h"

#include "features/schema/schemareader.h"
#include "workspace/workspace.h"

namespace d1 {

ActiveDatabase::Sources databaseSources(Workspace &workspace)
{
    ActiveDatabase::Sources sources;
    sources.open = [&workspace](Target target, CancelToken cancel) {
        return workspace.open(std::move(target), std::move(cancel));
    };
    sources.readSchema = [](SessionPtr session, CancelToken cancel) {
        return readSchema(std::move(session), std::move(cancel), "explorer");
    };
    return sources;
}

} // namespace d1
