// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/schema/schema.h"

#include <string>

namespace d1 {

/// An overview for people: a block a table with its columns, keys and indexes, then views and triggers.
[[nodiscard]] std::string schemaText(const Schema &schema);

/// {"tables":[],"indexes":[],"views":[],"triggers":[]} on one line; indexes and triggers name their table.
[[nodiscard]] std::string schemaJson(const Schema &schema);

} // namespace d1
