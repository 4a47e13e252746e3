// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/http/shapefault.h"
#include "core/meta.h"

#include <simdjson.h>

namespace d1 {

/// A statement's meta: takes what is there and has the expected type, passes over the rest.
[[nodiscard]] std::expected<Meta, ShapeFault> readMeta(simdjson::ondemand::value meta);

} // namespace d1
