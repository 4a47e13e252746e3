// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace d1 {

/// A member of an object when it is there and has the type; nothing that Cloudflare sends is required.
[[nodiscard]] std::optional<std::string> textMember(const nlohmann::json &object, const char *key);
[[nodiscard]] std::optional<std::int64_t> integerMember(const nlohmann::json &object, const char *key);
[[nodiscard]] std::optional<double> realMember(const nlohmann::json &object, const char *key);

/// A success that is not in the form that Cloudflare documents.
[[nodiscard]] Error unexpectedShape();

} // namespace d1
