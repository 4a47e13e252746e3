// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/databasereader.h"

#include "features/exporter/pagedreader.h"
#include "features/exporter/snapshotreader.h"

namespace d1 {

std::unique_ptr<DatabaseReader> databaseReader(SessionPtr session, CancelToken cancel)
{
    if (std::unique_ptr<Snapshot> snapshot = session->snapshot())
        return std::make_unique<SnapshotReader>(std::move(snapshot), std::move(cancel));
    return std::make_unique<PagedReader>(std::move(session), std::move(cancel));
}

} // namespace d1
