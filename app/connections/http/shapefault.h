// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <simdjson.h>

#include <expected>
#include <string>

namespace d1 {

/// Why a piece of JSON is not what D1 sends, as the end of a sentence.
using ShapeFault = std::string;

[[nodiscard]] inline std::unexpected<ShapeFault> shapeFault(simdjson::error_code error)
{
    return std::unexpected(ShapeFault(simdjson::error_message(error)));
}

} // namespace d1
