// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/cloudflare/cloudflaredatabase.h"

#include "connections/cloudflare/jsonmember.h"

namespace d1 {

std::optional<CloudflareDatabase> databaseFrom(const nlohmann::json &item)
{
    const auto uuid = textMember(item, "uuid");
    const auto name = textMember(item, "name");
    if (!uuid || !name)
        return std::nullopt;
    CloudflareDatabase database;
    database.uuid = *uuid;
    database.name = *name;
    database.createdAt = textMember(item, "created_at");
    database.version = textMember(item, "version");
    const auto runsIn = textMember(item, "running_in_region");
    database.region = runsIn ? runsIn : textMember(item, "created_in_region");
    database.jurisdiction = textMember(item, "jurisdiction");
    if (const auto replication = item.find("read_replication"); replication != item.end())
        database.replication = textMember(*replication, "mode");
    database.sizeBytes = integerMember(item, "file_size");
    database.tableCount = integerMember(item, "num_tables");
    return database;
}

} // namespace d1
