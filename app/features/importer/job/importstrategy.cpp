// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/importstrategy.h"

namespace d1 {

StrategyChoice chooseStrategy(const Capabilities &capabilities)
{
    if (capabilities.bulkLoads)
        return {ImportStrategy::PreparedRows, "The database is a file here: all rows go into it in one transaction, "
                                              "which others see at its end or never."};
    return {ImportStrategy::JsonBatches, "Thousands of rows go into each request, so the database stays usable "
                                         "meanwhile; each request takes effect whole or not at all."};
}

StrategyChoice hostedStrategy()
{
    return {ImportStrategy::HostedFiles,
            "Cloudflare imports the rows in files, each whole or not at all; while it does, "
            "the database answers nobody else."};
}

} // namespace d1
