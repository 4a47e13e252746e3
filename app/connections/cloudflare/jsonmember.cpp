// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/cloudflare/jsonmember.h"

namespace d1 {

std::optional<std::string> textMember(const nlohmann::json &object, const char *key)
{
    if (!object.is_object() || !object.contains(key) || !object[key].is_string())
        return std::nullopt;
    return object[key].get<std::string>();
}

std::optional<std::int64_t> integerMember(const nlohmann::json &object, const char *key)
{
    if (!object.is_object() || !object.contains(key) || !object[key].is_number())
        return std::nullopt;
    return object[key].get<std::int64_t>();
}

std::optional<double> realMember(const nlohmann::json &object, const char *key)
{
    if (!object.is_object() || !object.contains(key) || !object[key].is_number())
        return std::nullopt;
    return object[key].get<double>();
}

Error unexpectedShape()
{
    ErrorFacts facts;
    facts.delivery = Delivery::Unknown;
    facts.message = "Cloudflare's answer lacks what was asked for; try again, or update this program.";
    return Error(facts);
}

} // namespace d1
